package io.wattledger.gateway.reports.schedule;

/**
 * Whether reports can be sent by e-mail.
 *
 * @param configured whether there is a mail server
 * @param from the sender's address, null without one
 * @param attachmentLimitBytes largest sum of a mail's attachments
 */
public record MailState(boolean configured, String from, long attachmentLimitBytes) {}
