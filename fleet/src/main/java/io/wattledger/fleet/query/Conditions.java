package io.wattledger.fleet.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions of a list, all of which hold. A condition is a constant of the code; what the caller
 * asked for goes in as a parameter, and a filter that was not asked for adds no condition.
 */
public final class Conditions {

  private final List<String> fragments = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /**
   * Adds a condition on one parameter unless its value is absent.
   *
   * @param fragment constant text over one parameter
   * @param name the parameter's name
   * @param value its value, null when the filter was not asked for
   */
  public Conditions and(String fragment, String name, Object value) {
    if (value != null) {
      fragments.add(fragment);
      parameters.put(name, value);
    }
    return this;
  }

  /** The query text: the conditions and the sort key. */
  public String orderedBy(String key) {
    return (fragments.isEmpty() ? "" : String.join(" and ", fragments) + " ") + "order by " + key;
  }

  /** The values of the parameters. */
  public Map<String, Object> parameters() {
    return parameters;
  }
}
