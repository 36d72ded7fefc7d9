package io.wattledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecurityPageTest {

  private static final Path PROJECT = Path.of("..");
  private static final Pattern INVARIANT =
      Pattern.compile("(?m)^(\\d+)\\. ((?:.|\\n(?! *\\n|\\d|#))+)");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @Test
  void everyInvariantIsNumberedAndNamesATestThatExists() throws IOException {
    String page = Files.readString(PROJECT.resolve("SECURITY.md"));
    List<MatchResult> invariants = INVARIANT.matcher(page).results().toList();
    Set<String> tests = tests();

    assertThat(invariants).hasSizeGreaterThan(20);
    for (int i = 0; i < invariants.size(); i++) {
      MatchResult invariant = invariants.get(i);
      assertThat(invariant.group(1)).isEqualTo(String.valueOf(i + 1));
      List<String> named =
          TEST.matcher(invariant.group(2)).results().map(test -> test.group(1)).toList();
      assertThat(named).as("tests of invariant %s", invariant.group(1)).isNotEmpty();
      assertThat(tests).as("invariant %s", invariant.group(1)).containsAll(named);
    }
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> modules = Files.walk(PROJECT, 12)) {
      return modules
          .map(path -> path.toString().replace('\\', '/'))
          .filter(path -> path.contains("/src/test/java/") && path.endsWith("Test.java"))
          .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
