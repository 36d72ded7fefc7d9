package io.wattledger.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what an expression asks for with what services show. */
final class PromQl {

  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern SELECTOR =
      Pattern.compile("(?<![0-9.])\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\b(?!\\s*\\()(?:\\s*\\{([^}]*)})?");
  private static final Pattern MATCHER =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)\\s*(=~|!~|!=|=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

  private PromQl() {}

  /** What an expression asks for in vain. */
  static List<String> complaints(String expression, Exposed exposed) {
    List<String> complaints = new ArrayList<>();
    List<String> groupedBy = new ArrayList<>();
    Matcher grouping = GROUPING.matcher(expression);
    while (grouping.find()) {
      Stream.of(grouping.group(1).split(",")).map(String::strip).forEach(groupedBy::add);
    }
    String rest = RANGE.matcher(grouping.replaceAll(" ")).replaceAll(" ");
    List<String> names = new ArrayList<>();
    Matcher selector = SELECTOR.matcher(rest);
    while (selector.find()) {
      String name = selector.group(1);
      if (!WORDS.contains(name)) {
        names.add(name);
        complaints.addAll(complaints(name, selector.group(2), exposed));
      }
    }
    if (names.isEmpty()) {
      complaints.add("asks for no series: " + expression);
    }
    names.removeIf(name -> !exposed.has(name));
    groupedBy.stream()
        // Buckets have it; the name of the series does not matter.
        .filter(label -> names.stream().noneMatch(name -> exposed.hasLabel(name, label)))
        .forEach(label -> complaints.add("no series here has the label " + label));
    return complaints;
  }

  private static List<String> complaints(String name, String matchers, Exposed exposed) {
    if (!exposed.has(name)) {
      return List.of("no service shows " + name);
    }
    List<String> complaints = new ArrayList<>();
    Matcher matcher = MATCHER.matcher(matchers == null ? "" : matchers);
    while (matcher.find()) {
      String label = matcher.group(1);
      if (!exposed.hasLabel(name, label)) {
        complaints.add(name + " has no label " + label);
      } else if (isClosed(name, label) && matcher.group(2).startsWith("=")) {
        complaints.addAll(values(name, label, matcher.group(3), exposed));
      }
    }
    return complaints;
  }

  /** Our own series show every value from the start; those of the framework come with requests. */
  private static boolean isClosed(String name, String label) {
    return name.startsWith("wattledger_") && !Exposed.OF_THE_TARGET.contains(label);
  }

  private static List<String> values(
      String name, String label, String alternatives, Exposed exposed) {
    return Stream.of(alternatives.split("\\|"))
        .filter(value -> !exposed.values(name, label).contains(value))
        .map(value -> name + " has no " + label + "=\"" + value + "\"")
        .toList();
  }
}
