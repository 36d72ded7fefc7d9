package io.wattledger.aihosting.event;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of one event.
 *
 * @param index its place in the request, from 0
 * @param source its source, absent when unreadable
 * @param id its id, absent when unreadable
 * @param result what became of it
 * @param reason why it was not accepted, or what follows from an accepted one that came late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventResult(
    int index, String source, String id, EventOutcome result, String reason) {}
