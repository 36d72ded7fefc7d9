package io.wattledger.testing.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** One connection through a {@link FaultProxy}: two sockets and a pump for each direction. */
final class Link {

  private static final int CHUNK = 8192;
  private static final int CONNECT_MILLIS = 2000;

  private final Socket client;
  private final InetSocketAddress target;
  private final Faults faults;
  private final Socket server = new Socket();
  private final AtomicLong up = new AtomicLong();
  private final AtomicLong down = new AtomicLong();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private volatile boolean reset;
  private volatile boolean lossy;

  Link(Socket client, InetSocketAddress target, Faults faults) {
    this.client = client;
    this.target = target;
    this.faults = faults;
  }

  void start(ThreadGroup group) {
    thread(group, this::run, "fault-link-up").start();
  }

  LinkStatistics statistics() {
    return new LinkStatistics(up.get(), down.get(), open.get(), reset);
  }

  boolean isOpen() {
    return open.get();
  }

  /** Bytes of it are lost, so it must not go on after the fault. */
  boolean lossy() {
    return lossy;
  }

  /** Breaks it without a goodbye: both ends see "connection reset". */
  void reset() {
    if (open.compareAndSet(true, false)) {
      reset = true;
      abort(client);
      abort(server);
    }
  }

  private void run() {
    try {
      faults.await(Direction.UP);
      server.connect(target, CONNECT_MILLIS);
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      Thread back =
          thread(
              Thread.currentThread().getThreadGroup(),
              () -> pump(server, client, Direction.DOWN, down),
              "fault-link-down");
      back.start();
      pump(client, server, Direction.UP, up);
      back.join();
    } catch (IOException e) {
      reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private void pump(Socket from, Socket to, Direction direction, AtomicLong passed) {
    byte[] buffer = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!pass(buffer, n, out, direction, passed)) {
          return;
        }
      }
      faults.await(direction);
      to.shutdownOutput();
    } catch (IOException e) {
      reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean pass(byte[] buffer, int n, OutputStream out, Direction direction, AtomicLong sum)
      throws IOException, InterruptedException {
    faults.await(direction);
    if (faults.dropping()) {
      lossy = true;
      return true;
    }
    Faults.Verdict verdict = faults.verdict(direction, n);
    out.write(buffer, 0, verdict.bytes());
    sum.addAndGet(verdict.bytes());
    if (verdict.reset()) {
      reset();
    }
    return !verdict.reset();
  }

  private void end() {
    if (open.compareAndSet(true, false)) {
      close(client);
      close(server);
    }
  }

  private static void abort(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException e) {
      // It is closed already, or was never connected.
    }
    close(socket);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing is left to close.
    }
  }

  private static Thread thread(ThreadGroup group, Runnable task, String name) {
    Thread thread = new Thread(group, task, name);
    thread.setDaemon(true);
    return thread;
  }
}
