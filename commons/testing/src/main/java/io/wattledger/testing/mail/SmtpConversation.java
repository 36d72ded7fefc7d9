package io.wattledger.testing.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One client's connection: RFC 5321 commands and replies. */
final class SmtpConversation {

  private static final int LONGEST_LINE = 1000;

  private final SmtpSink sink;
  private final InputStream in;
  private final OutputStream out;
  private final List<String> recipients = new ArrayList<>();
  private String from;
  private boolean open = true;

  SmtpConversation(SmtpSink sink, Socket connection) throws IOException {
    this.sink = sink;
    this.in = new BufferedInputStream(connection.getInputStream());
    this.out = connection.getOutputStream();
  }

  void run() throws IOException {
    Optional<MailFault.RefuseGreeting> refused = fault(MailFault.RefuseGreeting.class);
    if (refused.isPresent()) {
      reply(refused.get().reply());
      return;
    }
    reply("220 sink.wattledger.example ESMTP");
    while (open) {
      String line = line();
      if (line == null) {
        return;
      }
      obey(line);
    }
  }

  private void obey(String line) throws IOException {
    String upper = line.toUpperCase(Locale.ROOT);
    if (upper.startsWith("EHLO ")) {
      reply("250-sink.wattledger.example", "250-8BITMIME", "250 SIZE 52428800");
    } else if (upper.startsWith("HELO ")) {
      reply("250 sink.wattledger.example");
    } else if (upper.startsWith("MAIL FROM:")) {
      mail(line);
    } else if (upper.startsWith("RCPT TO:")) {
      recipient(line);
    } else if (upper.equals("DATA")) {
      data();
    } else if (upper.equals("RSET")) {
      forget();
      reply("250 2.0.0 Forgotten");
    } else if (upper.equals("NOOP")) {
      reply("250 2.0.0 Still here");
    } else if (upper.equals("QUIT")) {
      reply("221 2.0.0 Bye");
      open = false;
    } else {
      reply("500 5.5.2 Unknown command");
    }
  }

  private void mail(String line) throws IOException {
    if (from != null) {
      reply("503 5.5.1 One sender at a time");
      return;
    }
    from = path(line);
    reply("250 2.1.0 Sender noted");
  }

  private void recipient(String line) throws IOException {
    if (from == null) {
      reply("503 5.5.1 Who sends it?");
      return;
    }
    String address = path(line);
    Optional<MailFault.RefuseRecipient> refused =
        sink.faults().stream()
            .filter(MailFault.RefuseRecipient.class::isInstance)
            .map(MailFault.RefuseRecipient.class::cast)
            .filter(fault -> fault.address().equals(address))
            .findFirst();
    if (refused.isPresent()) {
      reply(refused.get().reply());
      return;
    }
    recipients.add(address);
    reply("250 2.1.5 Recipient noted");
  }

  private void data() throws IOException {
    if (recipients.isEmpty()) {
      reply("503 5.5.1 Nobody to send it to");
      return;
    }
    reply("354 End with a dot on a line of its own");
    Optional<byte[]> content = content();
    if (content.isEmpty()) {
      open = false;
      return;
    }
    Optional<MailFault.RefuseMail> refused = fault(MailFault.RefuseMail.class);
    if (refused.isPresent()) {
      forget();
      reply(refused.get().reply());
      return;
    }
    sink.take(new ReceivedMail(from, recipients, content.get()));
    forget();
    answerTaken();
  }

  private void answerTaken() throws IOException {
    if (fault(MailFault.CutAfterMail.class).isPresent()) {
      open = false;
    } else if (fault(MailFault.Silent.class).isEmpty()) {
      reply("250 2.0.0 Taken");
    }
  }

  /** The mail up to the dot; empty when the client or a fault ends the connection before. */
  private Optional<byte[]> content() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    String line = line();
    while (line != null && !line.equals(".")) {
      if (fault(MailFault.CutInMail.class).isPresent()) {
        return Optional.empty();
      }
      String unstuffed = line.startsWith(".") ? line.substring(1) : line;
      content.write((unstuffed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      line = line();
    }
    return line == null ? Optional.empty() : Optional.of(content.toByteArray());
  }

  private <T extends MailFault> Optional<T> fault(Class<T> kind) {
    return sink.faults().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private void forget() {
    from = null;
    recipients.clear();
  }

  private static String path(String line) throws IOException {
    int begin = line.indexOf('<');
    int end = line.indexOf('>', begin);
    if (begin < 0 || end < 0) {
      throw new IOException("no path in: " + line);
    }
    return line.substring(begin + 1, end);
  }

  private void reply(String... lines) throws IOException {
    out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** A line without its end, null at the end of the connection; a bare line feed ends none. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c >= 0) {
      if (c == '\n' && line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
        line.setLength(line.length() - 1);
        return line.toString();
      }
      line.append((char) c);
      if (line.length() > LONGEST_LINE) {
        throw new IOException("a line of a mail has at most 998 characters");
      }
      c = in.read();
    }
    return null;
  }
}
