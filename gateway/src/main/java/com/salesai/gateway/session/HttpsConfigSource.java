package com.salesai.gateway.session;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Adds {@code salesai.https}: whether browsers reach the gateway over https, as the public URL
 * says. Cookies are then {@code Secure}; on plain http a browser would drop them.
 */
public class HttpsConfigSource implements ConfigSourceFactory {
  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    String url = context.getValue("salesai.public-url").getValue();
    boolean https = url != null && url.toLowerCase(Locale.ROOT).startsWith("https:");
    return List.of(
        new PropertiesConfigSource(
            Map.of("salesai.https", String.valueOf(https)), "salesai-public-url", 50));
  }
}
