package io.wattledger.energycontracts.meter;

import java.time.Instant;

/**
 * What a rejection came to.
 *
 * @param meterCode the meter, with the channel where it is another than IMPORT_KWH
 * @param from first start rejected
 * @param to first start no longer rejected
 * @param reason why the readings are wrong
 * @param rejected how many suspicious readings no longer wait
 */
public record Rejection(String meterCode, Instant from, Instant to, String reason, int rejected) {}
