package io.wattledger.aihosting;

import io.wattledger.testing.LocalDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Switches row-level security off for a while, as no role of the service can. */
final class WithoutRowSecurity {

  private WithoutRowSecurity() {}

  /** What is done meanwhile. */
  interface Work {
    void run() throws IOException;
  }

  static void during(Work work) throws IOException, SQLException {
    List<String> tables =
        Rows.texts(
            LocalDatabase.named("ai_hosting").connectAsOwner(),
            "select relname from pg_class where relrowsecurity and not relispartition");
    set("disable", tables);
    try {
      work.run();
    } finally {
      set("enable", tables);
    }
  }

  private static void set(String state, List<String> tables) throws SQLException {
    try (Connection superuser = LocalDatabase.named("ai_hosting").connectAsSuperuser();
        Statement statement = superuser.createStatement()) {
      for (String table : tables) {
        statement.execute("alter table " + table + " " + state + " row level security");
      }
    }
  }
}
