package io.wattledger.testing.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server on this machine that keeps what it gets: the part of RFC 5321 that a program which
 * sends mail uses, and faults on request.
 */
public final class SmtpSink implements AutoCloseable {

  private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
  private final List<MailFault> faults = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket server;

  /** Listens on a free port. */
  public SmtpSink() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Where it listens, on 127.0.0.1. */
  public int port() {
    return server.getLocalPort();
  }

  /** What it took, in the order in which it came. */
  public List<ReceivedMail> mails() {
    return new ArrayList<>(mails);
  }

  /** Does this wrong from now on, besides what it does wrong already. */
  public void fail(MailFault fault) {
    faults.add(fault);
  }

  /** Does everything right from now on. */
  public void recover() {
    faults.clear();
  }

  /** As new. */
  public void reset() {
    recover();
    mails.clear();
  }

  List<MailFault> faults() {
    return faults;
  }

  void take(ReceivedMail mail) {
    mails.add(mail);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        threads.execute(() -> talk(connection));
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket connection) {
    try (connection) {
      new SmtpConversation(this, connection).run();
    } catch (IOException e) {
      // a client that hangs up in the middle is one of the things under test
    } finally {
      connections.remove(connection);
    }
  }
}
