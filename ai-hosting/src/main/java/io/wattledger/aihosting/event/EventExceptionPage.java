package io.wattledger.aihosting.event;

import java.util.List;

/**
 * One page of events that need attention.
 *
 * @param items the events, newest first
 * @param next cursor of the next page, null on the last one
 */
public record EventExceptionPage(List<EventException> items, String next) {}
