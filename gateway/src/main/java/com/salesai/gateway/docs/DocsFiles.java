package com.salesai.gateway.docs;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The files of the documentation page, from our jar and from Swagger UI's. */
@Singleton
class DocsFiles {
  private static final String ABOUT = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private final String webjar;

  DocsFiles() {
    this.webjar = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
  }

  InputStream open(String name) {
    return resource((name.startsWith("swagger-ui") ? webjar : "docs/") + name);
  }

  /** The version is part of the paths in the jar. */
  private static String version() {
    try (InputStream about = resource(ABOUT)) {
      Properties properties = new Properties();
      properties.load(about);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String path) {
    InputStream content = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
    if (content == null) {
      throw new IllegalStateException("not packaged: " + path);
    }
    return content;
  }
}
