package io.wattledger.aihosting.rating.engine;

import io.wattledger.aihosting.usage.engine.Window;

/**
 * Days on which one plan version holds for a pool.
 *
 * @param terms the version, null when none holds
 * @param window the time from the first day's start to the last day's end
 * @param reservation whether the days lie in the term of a reservation
 */
public record PlanStretch(PlanTerms terms, Window window, boolean reservation) {}
