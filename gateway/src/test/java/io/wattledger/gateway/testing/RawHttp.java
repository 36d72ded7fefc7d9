package io.wattledger.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes requests byte by byte, as no polite client would. */
public final class RawHttp {

  /** One answer. */
  public record Answer(int status, Map<String, List<String>> headers, String body) {

    /** The only value of a header, or null. */
    public String header(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.isEmpty() ? null : String.join(" | ", values);
    }

    /** The body without the frames of a chunked one, which a large answer is sent in. */
    public String content() {
      if (!"chunked".equalsIgnoreCase(header("Transfer-Encoding"))) {
        return body;
      }
      StringBuilder content = new StringBuilder();
      int at = 0;
      while (true) {
        int end = body.indexOf("\r\n", at);
        int length = Integer.parseInt(body.substring(at, end), 16);
        if (length == 0) {
          return content.toString();
        }
        content.append(body, end + 2, end + 2 + length);
        at = end + 2 + length + 2;
      }
    }

    /** All values of a header. */
    public List<String> all(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }

  private final int port;
  private final String from;

  /** For the gateway on this port. */
  public RawHttp(int port) {
    this(port, "127.0.0.1");
  }

  /** For the gateway on this port, from another address of this machine. */
  public RawHttp(int port, String from) {
    this.port = port;
    this.from = from;
  }

  /** A connection to the gateway. */
  public Socket connect() throws IOException {
    return new Socket("127.0.0.1", port, InetAddress.getByName(from), 0);
  }

  /** Sends a request without a body; adds Host and {@code Connection: close}. */
  public Answer send(String method, String target, String... headers) {
    return exchange(head(method, target, headers) + "Connection: close\r\n\r\n", new byte[0]);
  }

  /** Sends the text as it is, then says that nothing will follow. */
  public Answer exchangeAndFinish(String head) {
    return exchange(head, new byte[0], true);
  }

  /** Sends a request with a body of known length. */
  public Answer sendBody(String method, String target, byte[] body, String... headers) {
    String head =
        head(method, target, headers)
            + "Content-Length: "
            + body.length
            + "\r\nConnection: close\r\n\r\n";
    return exchange(head, body);
  }

  /** Sends the text as it is and reads until the gateway closes the connection. */
  public Answer exchange(String head, byte[] body) {
    return exchange(head, body, false);
  }

  private Answer exchange(String head, byte[] body, boolean finish) {
    try (Socket socket = connect()) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      try {
        out.write(body);
        out.flush();
        if (finish) {
          socket.shutdownOutput();
        }
      } catch (IOException refusedEarly) {
        // The answer may come before the whole body is sent.
      }
      return parse(readAll(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head of a request without its last empty line. */
  public String head(String method, String target, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    boolean ownHost = List.of(headers).stream().anyMatch(h -> h.startsWith("Host:"));
    if (!ownHost) {
      head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  private static byte[] readAll(InputStream in) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
      }
    } catch (IOException resetAfterAnswer) {
      // What was read before the connection broke is the answer.
    }
    return bytes.toByteArray();
  }

  private static Answer parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, Map.of(), text);
    }
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers
          .computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>())
          .add(lines[i].substring(colon + 1).trim());
    }
    return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
  }
}
