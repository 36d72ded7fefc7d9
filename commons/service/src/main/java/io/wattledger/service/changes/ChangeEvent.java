package io.wattledger.service.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One change of a record.
 *
 * @param position the event's place in the feed, to continue after it
 * @param type what happened, for example {@code site.changed}
 * @param id the record
 * @param payload the record after the change, null when it is not carried
 * @param at when
 */
public record ChangeEvent(String position, String type, String id, JsonNode payload, Instant at) {}
