package io.wattledger.launcher.suite;

import io.wattledger.launcher.LauncherException;
import java.util.function.Function;

/**
 * Asks a person before something is lost.
 *
 * @param reader shows a text and reads the answer, null when nobody can answer
 */
public record Question(Function<String, String> reader) {

  /** Asks at the terminal; a script has none and must use an option instead. */
  public static Question atTerminal() {
    return new Question(
        text -> {
          java.io.Console terminal = System.console();
          return terminal == null ? null : terminal.readLine("%s", text);
        });
  }

  /**
   * Waits for one certain word.
   *
   * @param text what will happen
   * @param word what the person types to agree
   * @param option the option that agrees in a script
   * @throws LauncherException when the person types something else, or there is nobody
   */
  void require(String text, String word, String option) {
    String answer = reader.apply("  %s%n  Type %s to go on: ".formatted(text, word));
    if (answer == null) {
      throw new LauncherException(
          "%s%nThere is no terminal to ask at; %s says yes.".formatted(text, option));
    }
    if (!answer.strip().equals(word)) {
      throw new LauncherException("Nothing was changed.");
    }
  }
}
