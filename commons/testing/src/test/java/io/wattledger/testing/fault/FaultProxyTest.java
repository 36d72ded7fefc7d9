package io.wattledger.testing.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private ServerSocket echo;
  private FaultProxy proxy;

  @BeforeEach
  void startEcho() throws IOException {
    echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    threads.submit(
        () -> {
          while (!echo.isClosed()) {
            Socket socket = echo.accept();
            threads.submit(() -> answer(socket));
          }
          return null;
        });
    proxy = FaultProxy.to(echo.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
    threads.shutdownNow();
  }

  private static Void answer(Socket socket) throws IOException {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    }
    return null;
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(5_000);
    return socket;
  }

  private static String say(Socket socket, String words) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(words.getBytes());
    return new String(socket.getInputStream().readNBytes(words.length()));
  }

  @Test
  void healthyLinkPassesEverythingAndCountsIt() throws IOException {
    try (Socket socket = connect()) {
      assertThat(say(socket, "hello")).isEqualTo("hello");
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(proxy.statistics()).hasSize(1);
    assertThat(proxy.statistics().get(0).bytesUp()).isEqualTo(5);
    assertThat(proxy.statistics().get(0).bytesDown()).isEqualTo(5);
    assertThat(proxy.statistics().get(0).reset()).isFalse();
  }

  @Test
  void delayHoldsBackOneDirection() throws IOException {
    proxy.delay(Direction.DOWN, Duration.ofMillis(300));
    try (Socket socket = connect()) {
      long begin = System.nanoTime();
      assertThat(say(socket, "slow")).isEqualTo("slow");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(299));
    }
  }

  @Test
  void linkIsResetAtTheByte() throws IOException {
    proxy.resetAfter(Direction.DOWN, 3);
    try (Socket socket = connect()) {
      socket.getOutputStream().write("hello".getBytes());
      assertThatThrownBy(() -> socket.getInputStream().readNBytes(5))
          .isInstanceOf(SocketException.class);
    }
    assertThat(proxy.statistics().get(0).bytesDown()).isEqualTo(3);
    assertThat(proxy.statistics().get(0).reset()).isTrue();
    try (Socket next = connect()) {
      assertThat(say(next, "again")).isEqualTo("again");
    }
  }

  @Test
  void stalledLinkIsSilentAndGoesOnWhenHealed() throws IOException {
    try (Socket socket = connect()) {
      assertThat(say(socket, "one")).isEqualTo("one");
      proxy.stall();
      socket.getOutputStream().write("two".getBytes());
      socket.setSoTimeout(300);
      InputStream in = socket.getInputStream();
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
      proxy.heal();
      socket.setSoTimeout(5_000);
      assertThat(new String(in.readNBytes(3))).isEqualTo("two");
    }
  }

  @Test
  void linkThatLostBytesDoesNotGoOn() throws IOException {
    try (Socket socket = connect()) {
      assertThat(say(socket, "one")).isEqualTo("one");
      proxy.drop();
      socket.getOutputStream().write("lost".getBytes());
      socket.setSoTimeout(300);
      InputStream in = socket.getInputStream();
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
      proxy.heal();
      socket.setSoTimeout(5_000);
      assertThatThrownBy(in::read).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void refusedUntilHealed() throws IOException {
    try (Socket standing = connect()) {
      assertThat(say(standing, "one")).isEqualTo("one");
      proxy.refuse();
      assertThatThrownBy(this::connect).isInstanceOf(SocketException.class);
      assertThat(say(standing, "two")).isEqualTo("two");
      proxy.heal();
      try (Socket next = connect()) {
        assertThat(say(next, "three")).isEqualTo("three");
      }
    }
  }

  @Test
  void allStandingLinksBreakAtOnce() throws IOException {
    try (Socket one = connect();
        Socket two = connect()) {
      say(one, "a");
      say(two, "b");
      proxy.resetAll();
      assertThatThrownBy(() -> one.getInputStream().read()).isInstanceOf(SocketException.class);
      assertThatThrownBy(() -> two.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void flakyLinkBreaksTheSameChunksForTheSameSeed() throws IOException {
    assertThat(survivors()).isEqualTo(survivors()).isBetween(1, 19);
  }

  private int survivors() throws IOException {
    proxy.flaky(0.2, 7);
    int good = 0;
    for (int i = 0; i < 20; i++) {
      try (Socket socket = connect()) {
        good += say(socket, "x").equals("x") ? 1 : 0;
      } catch (SocketException e) {
        // One of those that were to break.
      }
    }
    proxy.heal();
    return good;
  }
}
