package com.salesai.local.scenario;

import com.salesai.local.LocalStack;
import com.salesai.local.Ports;
import com.salesai.local.Progress;
import com.salesai.local.RunningStack;
import com.salesai.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the whole platform from the packaged jars once, and gives it to every scenario. */
public final class PlatformExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningStack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(Platform.class, key -> new Platform(), Platform.class)
        .running;
  }

  private static final class Platform implements AutoCloseable {
    private final Path state;
    private final RunningStack running;

    Platform() {
      try {
        state = Files.createTempDirectory("salesai-scenario-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Path root = Path.of(System.getProperty("salesai.root"));
      running =
          RunningStack.start(
              LocalStack.create(root, state, Ports.free()),
              EnumSet.allOf(Service.class),
              Progress.silent());
    }

    @Override
    public void close() throws IOException {
      running.close();
      try (Stream<Path> files = Files.walk(state)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
