package com.salesai.platform.persistence;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Refuses to start when the service would connect with a role that row-level security does not
 * bind: a superuser, one with BYPASSRLS, or the owner of a table.
 */
@ApplicationScoped
class DatabaseRoleGuard {
  private static final String CHECK =
      """
      select current_user as role, r.rolsuper or r.rolbypassrls as strong,
        exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p', 'v')
                  and pg_has_role(current_user, c.relowner, 'member')) as owner
      from pg_roles r where r.rolname = current_user""";

  private final Pool application;

  DatabaseRoleGuard(Pool application) {
    this.application = application;
  }

  void check(@Observes @Priority(1) StartupEvent start) {
    Row row =
        application.query(CHECK).execute().await().atMost(Duration.ofSeconds(30)).iterator().next();
    verify(row.getString("role"), row.getBoolean("strong"), row.getBoolean("owner"));
  }

  static void verify(String role, boolean strong, boolean owner) {
    if (strong || owner) {
      throw new IllegalStateException(
          "The service connects as database role '%s', which %s. Row-level security would not hold: use the <database>_app role."
              .formatted(role, strong ? "is a superuser or has BYPASSRLS" : "owns tables"));
    }
  }
}
