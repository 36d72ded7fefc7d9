package io.wattledger.fleet.site;

import java.math.BigDecimal;
import java.util.List;

/**
 * A site as it is shown.
 *
 * @param code its code
 * @param name its name
 * @param timeZone IANA time zone of the place
 * @param country ISO 3166 code
 * @param region state or province
 * @param gridOperator for example ERCOT
 * @param powerCapacityKw power at the meter, in kW
 * @param pue power at the meter over power at the machines
 * @param status whether it takes machines
 * @param buildings its buildings, by code
 * @param version counts the changes
 */
public record SiteView(
    String code,
    String name,
    String timeZone,
    String country,
    String region,
    String gridOperator,
    BigDecimal powerCapacityKw,
    BigDecimal pue,
    SiteStatus status,
    List<Building> buildings,
    long version) {}
