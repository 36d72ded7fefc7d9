package io.wattledger.gateway.reports.schedule;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import java.util.List;

/**
 * A mail before it has a recipient.
 *
 * @param subject its subject
 * @param text for programs that show no HTML
 * @param html for the others
 * @param files what goes with it
 */
record ReportMail(String subject, String text, String html, List<Attachment> files) {

  /**
   * A file that goes with a mail.
   *
   * @param name under which people keep it
   * @param mediaType what it is
   * @param content its bytes
   */
  record Attachment(String name, String mediaType, byte[] content) {}

  MailMessage to(String recipient, String messageId) {
    return new MailMessage()
        .setTo(recipient)
        .setSubject(subject)
        .setText(text)
        .setHtml(html)
        .addHeader("Message-ID", messageId)
        // nobody's absence note has to answer a machine
        .addHeader("Auto-Submitted", "auto-generated")
        .setAttachment(files.stream().map(ReportMail::attachment).toList());
  }

  private static MailAttachment attachment(Attachment file) {
    return MailAttachment.create()
        .setName(file.name())
        .setContentType(file.mediaType())
        .setDisposition("attachment")
        .setData(Buffer.buffer(file.content()));
  }
}
