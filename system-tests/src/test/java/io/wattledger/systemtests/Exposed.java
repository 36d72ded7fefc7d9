package io.wattledger.systemtests;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The series that services show to Prometheus: by name the values of each label. */
final class Exposed {

  /** Labels that every target has in deploy/prometheus/prometheus.yml. */
  static final Set<String> OF_THE_TARGET = Set.of("service", "instance", "job");

  private static final Pattern SERIES =
      Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? [^ {}]+$");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Map<String, Map<String, Set<String>>> series = new HashMap<>();

  /** Reads what services answered at /q/metrics. */
  Exposed(Collection<String> answers) {
    // A target that cannot be read has this series too; Prometheus makes it.
    series.put("up", new HashMap<>());
    answers.forEach(this::read);
  }

  private void read(String answer) {
    Matcher line = SERIES.matcher(answer);
    while (line.find()) {
      Map<String, Set<String>> labels =
          series.computeIfAbsent(line.group(1), any -> new HashMap<>());
      String text = line.group(2) == null ? "" : line.group(2);
      LABEL
          .matcher(text)
          .results()
          .forEach(
              (MatchResult label) ->
                  labels
                      .computeIfAbsent(label.group(1), any -> new HashSet<>())
                      .add(label.group(2)));
    }
  }

  boolean has(String name) {
    return series.containsKey(name);
  }

  boolean hasLabel(String name, String label) {
    return OF_THE_TARGET.contains(label) || series.get(name).containsKey(label);
  }

  /** The values of a label over all services. */
  Set<String> values(String name, String label) {
    return series.getOrDefault(name, Map.of()).getOrDefault(label, Set.of());
  }

  /** The names of all series. */
  Set<String> names() {
    return series.keySet();
  }
}
