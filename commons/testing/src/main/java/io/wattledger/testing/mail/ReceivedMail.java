package io.wattledger.testing.mail;

import java.util.List;

/**
 * A mail that the server said yes to.
 *
 * @param from the sender of the envelope
 * @param recipients the recipients of the envelope
 * @param content headers and body as they came, without dot-stuffing
 */
public record ReceivedMail(String from, List<String> recipients, byte[] content) {

  /** Copies the recipients. */
  public ReceivedMail {
    recipients = List.copyOf(recipients);
  }
}
