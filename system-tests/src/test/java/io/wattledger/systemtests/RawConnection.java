package io.wattledger.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection to the front door on which every byte is ours. */
final class RawConnection implements AutoCloseable {

  private final Socket socket;
  private final URI gateway;

  RawConnection(URI gateway, String from) {
    this.gateway = gateway;
    try {
      socket = new Socket("127.0.0.1", gateway.getPort(), InetAddress.getByName(from), 0);
      socket.setSoTimeout(30_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends one request without a body and reads to the end; the status, or 0 for a closed door. */
  static int status(URI gateway, String method, String target, String token) {
    try (RawConnection connection = new RawConnection(gateway, "127.0.0.1")) {
      connection.write(
          connection.head(method, target, token)
              + "Content-Length: 0\r\nConnection: close\r\n\r\n");
      String answer = connection.readAll();
      return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    } catch (IOException closed) {
      return 0;
    }
  }

  String head(String method, String target, String token) {
    String head = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.getPort();
    return head + "\r\n" + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
  }

  void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  int readByte() throws IOException {
    return socket.getInputStream().read();
  }

  String readAll() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    try {
      InputStream in = socket.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
      }
    } catch (IOException resetAfterAnswer) {
      // What came before the connection broke is the answer.
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
