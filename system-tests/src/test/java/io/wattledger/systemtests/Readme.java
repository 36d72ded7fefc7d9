package io.wattledger.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands that the documents promise. */
final class Readme {

  private Readme() {}

  /** The n-th shell block of the README, from 0, trimmed. */
  static String block(int n) {
    List<String> blocks = blocks("README.md", "bash");
    if (n >= blocks.size()) {
      throw new AssertionError("README.md has no shell block number " + (n + 1));
    }
    return blocks.get(n).trim();
  }

  /** The fenced blocks of one language in a document, in order. */
  static List<String> blocks(String document, String language) {
    Pattern fence = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL);
    try {
      String text = Files.readString(Repository.root().resolve(document));
      return fence.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
