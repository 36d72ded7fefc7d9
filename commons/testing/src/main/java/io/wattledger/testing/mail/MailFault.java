package io.wattledger.testing.mail;

/** What a mail server does wrong. */
public sealed interface MailFault {

  /**
   * Answers the recipient with this line.
   *
   * @param address which recipient
   * @param reply such as {@code 550 5.1.1 No such user}
   */
  record RefuseRecipient(String address, String reply) implements MailFault {}

  /**
   * Answers the end of the mail with this line instead of taking it.
   *
   * @param reply such as {@code 451 4.3.0 Try again later}
   */
  record RefuseMail(String reply) implements MailFault {}

  /**
   * Answers the greeting with this line.
   *
   * @param reply such as {@code 421 4.3.2 Too busy}
   */
  record RefuseGreeting(String reply) implements MailFault {}

  /** Cuts the connection in the middle of the mail. */
  record CutInMail() implements MailFault {}

  /** Takes the mail and cuts the connection before it says so. */
  record CutAfterMail() implements MailFault {}

  /** Takes the mail and never says so. */
  record Silent() implements MailFault {}
}
