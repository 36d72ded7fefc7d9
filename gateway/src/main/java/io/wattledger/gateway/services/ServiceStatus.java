package io.wattledger.gateway.services;

import java.util.List;

/**
 * How one service is.
 *
 * @param name the service's name in URLs
 * @param reachable whether its management port answered
 * @param ready whether it says that it can take requests
 * @param failing names of the checks that fail, for example {@code Database connections health
 *     check}
 */
public record ServiceStatus(String name, boolean reachable, boolean ready, List<String> failing) {

  /** Copies the list. */
  public ServiceStatus {
    failing = List.copyOf(failing);
  }
}
