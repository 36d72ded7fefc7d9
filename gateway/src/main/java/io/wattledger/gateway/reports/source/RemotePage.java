package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * One page of a service's list.
 *
 * @param items the items
 * @param next the cursor of the next page, null on the last one
 * @param <T> what the list holds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RemotePage<T>(List<T> items, String next) {}
