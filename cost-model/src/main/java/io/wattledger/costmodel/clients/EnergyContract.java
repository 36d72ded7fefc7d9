package io.wattledger.costmodel.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A contract as energy-contracts states it.
 *
 * @param code its code
 * @param name its name
 * @param siteCode the site it supplies
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EnergyContract(String code, String name, String siteCode) {}
