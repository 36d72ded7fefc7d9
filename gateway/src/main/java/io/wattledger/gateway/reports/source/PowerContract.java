package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What reports say about a power contract.
 *
 * @param code its code
 * @param name its name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PowerContract(String code, String name) {}
