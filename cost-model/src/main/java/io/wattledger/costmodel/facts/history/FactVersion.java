package io.wattledger.costmodel.facts.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One version of a fact.
 *
 * @param version its number, from 1
 * @param change what happened
 * @param body the fact afterwards; for a deletion the fact that was taken back
 * @param reason why, in the user's words, null when none was given
 * @param changedBy who
 * @param changedAt when
 */
public record FactVersion(
    int version,
    FactChange change,
    JsonNode body,
    String reason,
    String changedBy,
    Instant changedAt) {}
