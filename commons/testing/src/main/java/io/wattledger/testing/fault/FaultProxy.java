package io.wattledger.testing.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A TCP link between a client and a server on this machine that can be made slow, flaky, cut or
 * dead, and healed again. Faults hold for all its connections, the standing ones included.
 */
public final class FaultProxy implements AutoCloseable {

  private static final int MOST_CONNECTIONS = 512;
  private static final int BACKLOG = 64;

  private final InetSocketAddress target;
  private final Faults faults = new Faults();
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private final ThreadGroup threads = new ThreadGroup("fault-proxy");
  private final int port;
  private ServerSocket door;
  private Thread doorkeeper;

  private FaultProxy(InetSocketAddress target) {
    this.target = target;
    this.door = listen(0);
    this.port = door.getLocalPort();
  }

  /** A healthy link to a port of this machine. */
  public static FaultProxy to(int targetPort) {
    return new FaultProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort));
  }

  /** The port that clients connect to, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** Every chunk of bytes in a direction comes so much later. */
  public void delay(Direction direction, Duration delay) {
    faults.delay(direction, delay);
  }

  /** The connection that passes so many more bytes in a direction is reset at that byte, once. */
  public void resetAfter(Direction direction, long bytes) {
    faults.resetAfter(direction, bytes);
  }

  /** A share of all chunks resets its connection, the same ones for the same seed. */
  public void flaky(double share, long seed) {
    faults.flaky(share, seed);
  }

  /** Nothing moves, and nobody is told. What waits goes on after {@link #heal}. */
  public void stall() {
    faults.passage(Faults.Passage.STALLED);
  }

  /** Bytes vanish. A connection that lost some is reset by {@link #heal}. */
  public void drop() {
    faults.passage(Faults.Passage.DROPPING);
  }

  /** New connections are refused; the standing ones stay. */
  public void refuse() {
    shut();
  }

  /** Breaks every standing connection by RST. */
  public void resetAll() {
    links.forEach(Link::reset);
  }

  /** Ends every fault. */
  public void heal() {
    links.stream().filter(Link::lossy).forEach(Link::reset);
    faults.heal();
    if (door.isClosed()) {
      door = listen(port);
    }
  }

  /** What became of each connection, oldest first. */
  public List<LinkStatistics> statistics() {
    return links.stream().map(Link::statistics).toList();
  }

  /** Ends the link for ever. */
  @Override
  public void close() {
    shut();
    faults.close();
    links.forEach(Link::reset);
  }

  private ServerSocket listen(int wanted) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), BACKLOG);
      doorkeeper = new Thread(threads, () -> accept(socket), "fault-proxy");
      doorkeeper.setDaemon(true);
      doorkeeper.start();
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        take(socket.accept());
      } catch (IOException e) {
        // The door was closed, or one client went away while it knocked.
      }
    }
  }

  private void take(Socket client) throws IOException {
    if (links.stream().filter(Link::isOpen).count() >= MOST_CONNECTIONS) {
      client.close();
      return;
    }
    Link link = new Link(client, target, faults);
    links.add(link);
    link.start(threads);
  }

  /** The port is free only when nobody waits at it any more. */
  private void shut() {
    try {
      door.close();
      doorkeeper.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
