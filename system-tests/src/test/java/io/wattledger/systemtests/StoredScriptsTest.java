package io.wattledger.systemtests;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names, notes and file names that are scripts stay text, whoever looks at them and wherever. */
class StoredScriptsTest {

  private static final Suite SUITE = Suite.attacked();
  private static final HostileNames NAMES = new HostileNames(SUITE);

  @BeforeAll
  static void enterThem() {
    NAMES.enter();
  }

  @Test
  void namesThatAreScriptsStayTextOnEveryPage() {
    NAMES.assertTextEverywhere();
  }

  @Test
  void namesThatAreScriptsStayTextInEveryFile() throws IOException {
    HostileFiles files = new HostileFiles(SUITE);
    files.assertListsCarryText();
    files.assertReportsCarryText();
  }

  @Test
  void namesOfLoginsTakeNoMarkup() {
    NAMES.assertRefusedForLogins();
  }
}
