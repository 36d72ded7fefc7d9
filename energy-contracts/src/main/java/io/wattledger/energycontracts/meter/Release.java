package io.wattledger.energycontracts.meter;

import java.time.Instant;

/**
 * What a release came to.
 *
 * @param meterCode the meter, with the channel where it is another than IMPORT_KWH
 * @param from first start released
 * @param to first start no longer released
 * @param reason why the readings are right
 * @param released how many suspicious readings are used from now on
 */
public record Release(String meterCode, Instant from, Instant to, String reason, int released) {}
