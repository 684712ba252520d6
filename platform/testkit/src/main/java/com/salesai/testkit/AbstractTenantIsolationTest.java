package com.salesai.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every table of the service, found in the catalogue: two organizations, no organization. Rows are
 * made up from column types, so a new table is covered on the day it appears.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AbstractTenantIsolationTest {
  private static final UUID ACME = UUID.randomUUID();
  private static final UUID GLOBEX = UUID.randomUUID();
  private static final Set<String> TECHNICAL = Set.of("flyway_schema_history", "scheduled_tasks");
  private static final String REFUSED_BY_POLICY = "42501";

  private ScratchDatabase scratch;

  /** Name of the service's database, such as {@code lead}. */
  protected abstract String database();

  /** Tables without organization that the service has for a reason; none by default. */
  protected Set<String> globalTables() {
    return Set.of();
  }

  @BeforeAll
  void fill() throws SQLException {
    scratch = new ScratchDatabase(database());
    scratch.flyway().migrate();
    for (String table : tables()) {
      for (UUID org : List.of(ACME, GLOBEX)) {
        // Replica mode leaves out triggers and foreign keys, not the policies under test.
        scratch.execute(
            "set session_replication_role = replica; " + MadeUpRow.insert(scratch, table, org));
      }
    }
  }

  @AfterAll
  void drop() throws SQLException {
    scratch.close();
  }

  @Test
  void everyTableHasAnOrganization() throws SQLException {
    List<String> without =
        new ArrayList<>(
            scratch.query(
                """
                select relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (
                  select 1 from pg_attribute a
                  where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped)"""));
    without.removeAll(TECHNICAL);
    without.removeAll(globalTables());
    assertEquals(List.of(), without);
  }

  @Test
  void everyViewRunsAsItsReader() throws SQLException {
    assertEquals(
        List.of(),
        scratch.query(
            """
            select relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and (c.relkind = 'm' or c.relkind = 'v'
              and not coalesce(c.reloptions, '{}') @> array['security_invoker=true'])"""));
  }

  @TestFactory
  Stream<DynamicTest> walls() throws SQLException {
    return tables().stream()
        .flatMap(
            table ->
                Stream.of(
                    DynamicTest.dynamicTest(table + " is forced", () -> forced(table)),
                    DynamicTest.dynamicTest(table + " shows its own rows only", () -> own(table)),
                    DynamicTest.dynamicTest(table + " shows nobody nothing", () -> none(table)),
                    DynamicTest.dynamicTest(table + " takes no foreign rows", () -> foreign(table)),
                    DynamicTest.dynamicTest(
                        table + " keeps foreign rows as they are", () -> untouched(table))));
  }

  private void forced(String table) throws SQLException {
    assertEquals(
        List.of("true"),
        scratch.query(
            "select (relrowsecurity and relforcerowsecurity)::text from pg_class"
                + " where oid = 'public.%s'::regclass".formatted(table)));
  }

  private void own(String table) throws SQLException {
    if (may(table, "select")) {
      assertEquals(
          List.of(ACME.toString()),
          scratch.asApplication(ACME, "select distinct org_id::text from " + table));
    }
  }

  private void none(String table) throws SQLException {
    if (may(table, "select")) {
      assertEquals(
          List.of("0"), scratch.asApplication(null, "select count(*)::text from " + table));
    }
  }

  private void foreign(String table) throws SQLException {
    if (may(table, "insert")) {
      String insert = MadeUpRow.insert(scratch, table, GLOBEX);
      SQLException refused =
          assertThrows(SQLException.class, () -> scratch.asApplication(ACME, insert));
      assertEquals(REFUSED_BY_POLICY, refused.getSQLState(), refused.getMessage());
    }
  }

  private void untouched(String table) throws SQLException {
    for (String verb : List.of("update", "delete")) {
      if (may(table, verb) && may(table, "select")) {
        String change =
            verb.equals("update")
                ? "update %s set org_id = org_id where org_id = '%s'"
                : "delete from %s where org_id = '%s'";
        assertEquals(
            List.of("0"),
            scratch.asApplication(
                ACME,
                "with changed as (%s returning 1) select count(*)::text from changed"
                    .formatted(change.formatted(table, GLOBEX))));
      }
    }
  }

  private boolean may(String table, String verb) throws SQLException {
    return scratch
        .query(
            "select has_table_privilege('%s', 'public.%s', '%s')::text"
                .formatted(scratch.app(), table, verb))
        .contains("true");
  }

  private List<String> tables() throws SQLException {
    return scratch.query(
        """
        select relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
        where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1""");
  }
}
