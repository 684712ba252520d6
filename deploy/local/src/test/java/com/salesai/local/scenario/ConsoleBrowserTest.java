package com.salesai.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.salesai.local.DemoUser;
import com.salesai.local.LocalStack;
import com.salesai.local.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console in Chromium: home and the four feature pages, see {@code src/test/browser}. */
@ExtendWith(PlatformExtension.class)
class ConsoleBrowserTest {
  private static final Path SCRIPTS = Path.of("src/test/browser").toAbsolutePath();
  private static final Path OUTPUT = Path.of("target/browser").toAbsolutePath();
  private static final String INSTALL = "install it with: apt-get install chromium";

  @Test
  void aRepFindsHerWay(RunningStack platform) throws Exception {
    String chromium = chromium();
    Files.createDirectories(OUTPUT);
    for (String file : List.of("package.json", "package-lock.json", "console.mjs")) {
      Files.write(OUTPUT.resolve(file), Files.readAllBytes(SCRIPTS.resolve(file)));
    }
    run(platform.stack(), chromium, "npm", "ci", "--no-audit", "--no-fund");
    run(platform.stack(), chromium, "node", "console.mjs");
  }

  private static void run(LocalStack stack, String chromium, String... command)
      throws IOException, InterruptedException {
    DemoUser rep = DemoUser.ALL.get(0);
    Path log = OUTPUT.resolve(command[0] + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(OUTPUT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("BASE_URL", stack.gateway().toString());
    builder.environment().put("EMAIL", rep.email());
    builder.environment().put("PASSWORD", stack.password(rep));
    builder.environment().put("TOKEN", stack.token(rep.email()));
    builder.environment().put("CHROMIUM", chromium);
    builder.environment().put("OUTPUT", OUTPUT.resolve("screenshots").toString());
    Process process = builder.start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static String chromium() {
    Optional<String> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .filter(path -> Files.isExecutable(Path.of(path)))
            .findFirst();
    if (found.isEmpty()) {
      if (Boolean.parseBoolean(System.getenv("SALESAI_REQUIRE_BROWSER"))) {
        fail("No Chromium here: " + INSTALL);
      }
      abort("No Chromium here, the browser test is skipped: " + INSTALL);
    }
    return found.get();
  }
}
