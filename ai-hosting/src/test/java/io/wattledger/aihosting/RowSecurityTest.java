package io.wattledger.aihosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.SuiteResource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the database itself refuses, whatever a service asks for. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {

  private TwoCustomers customers;

  @BeforeEach
  void twoCustomersWithUsage() {
    if (customers == null) {
      customers = TwoCustomers.enter("guarded");
    }
  }

  @Test
  void tablesWithACustomerForceRowLevelSecurityOnEverybody() throws SQLException {
    List<String> open =
        Rows.texts(
            LocalDatabase.named("ai_hosting").connectAsOwner(),
            "select c.relname from pg_class c where c.relkind in ('r', 'p')"
                + " and c.relnamespace = 'public'::regnamespace"
                + " and exists (select from pg_attribute a where a.attrelid = c.oid"
                + " and not a.attisdropped and (a.attname ~ 'customer' or c.relname = 'customer'))"
                + " and not (c.relrowsecurity and c.relforcerowsecurity) order by 1");
    List<String> guarded =
        Rows.texts(
            LocalDatabase.named("ai_hosting").connectAsOwner(),
            "select c.relname from pg_class c where c.relrowsecurity and c.relforcerowsecurity"
                + " and not c.relispartition order by 1");

    assertThat(open).as("tables with a customer and without FORCE ROW LEVEL SECURITY").isEmpty();
    assertThat(guarded)
        .contains("customer", "price_plan", "gpu_session", "usage_event_key", "usage_exception");
  }

  @Test
  void rolesCannotPassRowLevelSecurity() throws SQLException {
    assertThat(
            Rows.texts(
                LocalDatabase.named("ai_hosting").connectAsOwner(),
                "select rolname from pg_roles where rolname like 'ai\\_hosting\\_%'"
                    + " and (rolsuper or rolbypassrls or rolcreaterole or pg_has_role("
                    + "'ai_hosting_app', oid, 'member') and rolname <> 'ai_hosting_app')"))
        .isEmpty();
  }

  @Test
  void withoutASettingTheApplicationRoleSeesNoRow() throws SQLException {
    LocalDatabase database = LocalDatabase.named("ai_hosting");
    List<String> tables =
        Rows.texts(
            database.connectAsOwner(),
            "select c.relname from pg_class c where c.relrowsecurity and not c.relispartition"
                + " and has_table_privilege('ai_hosting_app', c.oid, 'select') order by 1");
    assertThat(tables).contains("customer").containsAll(RowProbe.TABLES);
    assertThat(tables).hasSize(RowProbe.TABLES.size() + 1);
    for (String table : tables) {
      String count = "select count(*)::text from " + table;
      assertThat(Rows.texts(database.connectAsStaff(), count)).as(table).doesNotContain("0");
      assertThat(Rows.texts(database.connectAsApp(), count)).as(table).containsExactly("0");
      assertThat(Rows.texts(database.connectAsOwner(), count)).as(table).containsExactly("0");
      try (Connection connection = database.connectAsApp();
          Statement statement = connection.createStatement()) {
        statement.execute("select set_config('wattledger.customer', 'guarded-a', false)");
        statement.execute("reset wattledger.customer");
        assertThat(Rows.texts(statement.executeQuery(count))).as(table).containsExactly("0");
      }
    }
  }

  @Test
  void partitionsAnswerNobodyByTheirOwnNames() throws SQLException {
    LocalDatabase database = LocalDatabase.named("ai_hosting");
    List<String> partitions =
        Rows.texts(
            database.connectAsOwner(),
            "select relname from pg_class where relispartition and relkind = 'r' order by 1");
    assertThat(partitions).hasSizeGreaterThan(100);
    assertThat(
            Rows.texts(
                database.connectAsOwner(),
                "select relname from pg_class where relispartition and relkind = 'r'"
                    + " and (has_table_privilege('ai_hosting_app', oid, 'select')"
                    + " or has_table_privilege('ai_hosting_staff', oid, 'select')"
                    + " or not relforcerowsecurity)"))
        .isEmpty();
  }

  @Test
  void historyCannotBeRewritten() throws SQLException {
    for (String table :
        List.of(
            "usage_event_key", "allocation_event", "metered_usage", "price_plan", "usage_batch")) {
      assertThat(
              Rows.texts(
                  LocalDatabase.named("ai_hosting").connectAsOwner(),
                  "select r from unnest(array['ai_hosting_app', 'ai_hosting_staff']) r"
                      + " where has_table_privilege(r, '"
                      + table
                      + "', 'update') or has_table_privilege(r, '"
                      + table
                      + "', 'delete')"))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void staffHasNoMoreRightsThanTheApplicationOnSharedTables() throws SQLException {
    assertThat(
            Rows.texts(
                LocalDatabase.named("ai_hosting").connectAsOwner(),
                "select t || ' ' || p from unnest(array['idempotency_key', 'audit_entry',"
                    + " 'audit_seal', 'audit_unsealed', 'change_event', 'import_run',"
                    + " 'period_lock']) t, unnest(array['insert', 'update', 'delete',"
                    + " 'truncate']) p where has_table_privilege('ai_hosting_staff', t, p)"
                    + " and not has_table_privilege('ai_hosting_app', t, p)"))
        .isEmpty();
  }
}
