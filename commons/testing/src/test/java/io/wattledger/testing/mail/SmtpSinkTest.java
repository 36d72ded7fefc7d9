package io.wattledger.testing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpSinkTest {

  private final SmtpSink sink = new SmtpSink();
  private Socket client;
  private BufferedReader replies;

  @BeforeEach
  void connect() throws IOException {
    client = new Socket(InetAddress.getLoopbackAddress(), sink.port());
    replies =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
  }

  @AfterEach
  void hangUp() throws IOException {
    client.close();
    sink.close();
  }

  @Test
  void keepsAMailWithoutItsDotStuffing() throws IOException {
    begin();
    assertThat(say("RCPT TO:<maya@example.com>")).startsWith("250");
    assertThat(say("RCPT TO:<omar@example.com>")).startsWith("250");
    assertThat(say("DATA")).startsWith("354");
    assertThat(say("Subject: dots\r\n\r\n..one\r\ntwo.\r\n...\r\n.")).startsWith("250");
    assertThat(say("QUIT")).startsWith("221");

    assertThat(sink.mails()).hasSize(1);
    ReceivedMail mail = sink.mails().get(0);
    assertThat(mail.from()).isEqualTo("wattledger@example.com");
    assertThat(mail.recipients()).containsExactly("maya@example.com", "omar@example.com");
    assertThat(new String(mail.content(), StandardCharsets.US_ASCII))
        .isEqualTo("Subject: dots\r\n\r\n.one\r\ntwo.\r\n..\r\n");
  }

  @Test
  void commandsOutOfTurnAreRefused() throws IOException {
    replies.readLine();
    assertThat(say("RCPT TO:<maya@example.com>")).startsWith("503");
    assertThat(say("DATA")).startsWith("503");
    assertThat(say("MAIL FROM:<a@example.com>")).startsWith("250");
    assertThat(say("MAIL FROM:<b@example.com>")).startsWith("503");
    assertThat(say("RSET")).startsWith("250");
    assertThat(say("MAIL FROM:<b@example.com>")).startsWith("250");
    assertThat(say("NOOP")).startsWith("250");
    assertThat(say("VRFY maya")).startsWith("500");
  }

  @Test
  void refusesWhomAndWhatItIsToldTo() throws IOException {
    sink.fail(new MailFault.RefuseRecipient("gone@example.com", "550 5.1.1 No such user"));
    sink.fail(new MailFault.RefuseMail("451 4.3.0 Later"));
    begin();
    assertThat(say("RCPT TO:<gone@example.com>")).isEqualTo("550 5.1.1 No such user");
    say("RCPT TO:<maya@example.com>");
    say("DATA");
    assertThat(say("Subject: x\r\n.")).isEqualTo("451 4.3.0 Later");
    assertThat(sink.mails()).isEmpty();
  }

  @Test
  void cutsBeforeOrAfterTheMail() throws IOException {
    sink.fail(new MailFault.CutInMail());
    begin();
    say("RCPT TO:<maya@example.com>");
    say("DATA");
    assertThat(say("Subject: x\r\n\r\ntext\r\n.")).isNull();
    assertThat(sink.mails()).isEmpty();

    sink.recover();
    sink.fail(new MailFault.CutAfterMail());
    client.close();
    connect();
    begin();
    say("RCPT TO:<maya@example.com>");
    say("DATA");
    assertThat(say("Subject: x\r\n\r\ntext\r\n.")).isNull();
    assertThat(sink.mails()).hasSize(1);
  }

  private void begin() throws IOException {
    assertThat(replies.readLine()).startsWith("220");
    assertThat(say("EHLO client.example.com")).startsWith("250-");
    assertThat(replies.readLine()).startsWith("250-");
    assertThat(replies.readLine()).startsWith("250 ");
    assertThat(say("MAIL FROM:<wattledger@example.com>")).startsWith("250");
  }

  /** Sends lines and returns the first line of the reply, null when the connection is cut. */
  private String say(String lines) throws IOException {
    client.getOutputStream().write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
    try {
      return replies.readLine();
    } catch (java.net.SocketException reset) {
      return null;
    }
  }
}
