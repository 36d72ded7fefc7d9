package io.wattledger.systemtests;

import org.junit.jupiter.api.Test;

/** Names, notes and file names that are scripts stay text, whoever looks at them and wherever. */
class StoredScriptsTest {

  @Test
  void namesThatAreScriptsStayTextOnEveryPage() {
    HostileNames names = new HostileNames(Suite.attacked());
    names.enter();
    names.assertRefusedForLogins();
    names.assertTextEverywhere();
  }
}
