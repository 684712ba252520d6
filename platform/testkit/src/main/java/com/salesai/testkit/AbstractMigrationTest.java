package com.salesai.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrates an empty database and looks at what came out. A service names its database. */
public abstract class AbstractMigrationTest {
  private ScratchDatabase scratch;

  /** Name of the service's database, such as {@code lead}. */
  protected abstract String database();

  @BeforeEach
  void create() throws SQLException {
    scratch = new ScratchDatabase(database());
    assertTrue(scratch.flyway().migrate().migrationsExecuted > 0, "there are migrations");
  }

  @AfterEach
  void drop() throws SQLException {
    scratch.close();
  }

  @Test
  void migratesOnlyOnce() {
    assertEquals(0, scratch.flyway().migrate().migrationsExecuted);
    scratch.flyway().validate();
  }

  @Test
  void uniqueKeysStartWithTheOrganization() throws SQLException {
    assertEquals(
        List.of(),
        scratch.query(
            """
            select c.relname || ': ' || i.relname from pg_index x
            join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            where x.indisunique and c.relname <> 'outbox' and exists (select 1 from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped)
              and coalesce((select a.attname from pg_attribute a
                where a.attrelid = c.oid and a.attnum = x.indkey[0]), '') <> 'org_id'"""),
        "unique keys that would tell of other organizations' values");
  }

  @Test
  void foreignKeysCarryTheOrganization() throws SQLException {
    assertEquals(
        List.of(),
        scratch.query(
            """
            select conrelid::regclass || '.' || conname from pg_constraint k
            where contype = 'f' and not exists (select 1 from pg_attribute a
              where a.attrelid = k.conrelid and a.attname = 'org_id' and a.attnum = any (k.conkey))"""),
        "foreign keys without org_id");
  }

  @Test
  void theServiceOwnsNothingAndCannotChangeTheSchema() throws SQLException {
    assertEquals(
        List.of(),
        scratch.query(
            "select relname::text from pg_class c join pg_roles r on r.oid = c.relowner"
                + " where r.rolname in ('%s', '%s')".formatted(scratch.app(), scratch.relay())));
    assertEquals(
        List.of("false"),
        scratch.query(
            "select has_schema_privilege('%s', 'public', 'create')::text"
                .formatted(scratch.app())));
  }
}
