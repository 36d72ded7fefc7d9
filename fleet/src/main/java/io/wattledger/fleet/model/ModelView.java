package io.wattledger.fleet.model;

import java.math.BigDecimal;

/**
 * A machine model as it is shown.
 *
 * @param code its code
 * @param maker who makes it
 * @param name the maker's name for it
 * @param kind ASIC or GPU
 * @param hashrateThs hashrate in TH/s, null for a GPU
 * @param powerW power in W
 * @param efficiencyJPerTh power over hashrate in J/TH, null for a GPU
 * @param memoryGb memory in GB, null for an ASIC
 * @param cooling how it is cooled
 * @param releasedYear year of release, null when unknown
 * @param sourceUrlOrDocument where the figures come from
 * @param origin whether it came with the product
 */
public record ModelView(
    String code,
    String maker,
    String name,
    ModelKind kind,
    BigDecimal hashrateThs,
    BigDecimal powerW,
    BigDecimal efficiencyJPerTh,
    Integer memoryGb,
    Cooling cooling,
    Integer releasedYear,
    String sourceUrlOrDocument,
    ModelOrigin origin) {}
