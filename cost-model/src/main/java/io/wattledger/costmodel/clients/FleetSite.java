package io.wattledger.costmodel.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/**
 * A site as fleet states it.
 *
 * @param code its code
 * @param name its name
 * @param powerCapacityKw its power capacity in kW
 * @param pue power usage effectiveness
 * @param version its version, null where fleet states none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FleetSite(
    String code, String name, BigDecimal powerCapacityKw, BigDecimal pue, Long version) {}
