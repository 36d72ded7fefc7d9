package io.wattledger.gateway.reports.schedule;

/**
 * Who gets the mail of a schedule.
 *
 * @param address e-mail address
 * @param outside whether nobody of the company had this address when the schedule was saved
 */
public record Recipient(String address, boolean outside) {}
