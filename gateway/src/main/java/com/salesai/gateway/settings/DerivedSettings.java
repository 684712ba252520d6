package com.salesai.gateway.settings;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Adds settings that nobody should have to give twice: {@code salesai.https}, whether browsers
 * reach the gateway over https as the public URL says (cookies are then {@code Secure}; on plain
 * http a browser would drop them), and {@code salesai.keycloak-admin-url}, the admin API of the
 * realm.
 */
public class DerivedSettings implements ConfigSourceFactory {
  /** Below application.properties, so that each can be given after all. */
  private static final int ORDINAL = 50;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> derived = new HashMap<>();
    String url = value(context, "salesai.public-url");
    derived.put("salesai.https", String.valueOf(url.toLowerCase(Locale.ROOT).startsWith("https:")));
    derived.put(
        "salesai.keycloak-admin-url",
        value(context, "quarkus.oidc.auth-server-url").replace("/realms/", "/admin/realms/"));
    return List.of(new PropertiesConfigSource(derived, "derived settings", ORDINAL));
  }

  private static String value(ConfigSourceContext context, String name) {
    String value = context.getValue(name).getValue();
    return value == null ? "" : value;
  }
}
