package io.wattledger.aihosting.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;

/**
 * An event that needs attention.
 *
 * @param number its number
 * @param kind why
 * @param customer the customer, absent when it is unknown
 * @param source the event's source, absent when unreadable
 * @param eventId the event's id, absent when unreadable
 * @param type the event's type
 * @param subject the resource that it names
 * @param time when it happened, as it says
 * @param period the closed month that a late event would have changed
 * @param reason what is wrong and what to do
 * @param times how often it came
 * @param receivedAt when it came first
 * @param lastReceivedAt when it came last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventException(
    long number,
    ExceptionKind kind,
    String customer,
    String source,
    String eventId,
    String type,
    String subject,
    Instant time,
    YearMonth period,
    String reason,
    long times,
    Instant receivedAt,
    Instant lastReceivedAt) {}
