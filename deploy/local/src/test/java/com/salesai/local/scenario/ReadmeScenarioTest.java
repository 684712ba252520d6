package com.salesai.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.salesai.local.LocalStack;
import com.salesai.local.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The README does what it says: its calls are run as they stand there. */
@ExtendWith(PlatformExtension.class)
class ReadmeScenarioTest {
  private static final Path ROOT = Path.of(System.getProperty("salesai.root"));
  private static final Pattern CALL = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theThreeCallsWork(RunningStack platform) throws Exception {
    LocalStack stack = platform.stack();
    // Stands for ./salesai, which would look for the stack of this source tree.
    Path command = folder.resolve("salesai");
    Files.writeString(
        command,
        "case $2 in rep@acme.test) echo '%s';; admin@acme.test) echo '%s';; esac"
            .formatted(stack.token("rep@acme.test"), stack.token("admin@acme.test")));
    assertThat(command.toFile().setExecutable(true)).isTrue();
    Matcher calls = CALL.matcher(readme());
    String script =
        calls.results().map(call -> call.group(1)).collect(Collectors.joining("echo; echo ---\n"));
    String[] answers =
        run("set -eu\n" + script.replace("http://localhost:8080", stack.gateway().toString()))
            .split("---\n");
    assertThat(answers).hasSize(3);
    assertThat(answers[0]).contains("\"score\":{\"value\":", "\"reasons\":[");
    assertThat(answers[1]).contains("\"code\":\"pricing");
    assertThat(answers[2]).contains("\"verified\":true");
  }

  @Test
  void theMapNamesEveryModule() throws IOException {
    for (String module :
        List.of(
            "contracts",
            "platform",
            "lead-service",
            "proposal-service",
            "conversation-service",
            "analytics-service",
            "crm-sync-service",
            "gateway",
            "deploy")) {
      assertThat(readme()).contains("| `" + module + "` |");
      assertThat(ROOT.resolve(module)).isDirectory();
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme());
    while (links.find()) {
      String target = links.group(1);
      if (!target.startsWith("http")) {
        assertThat(ROOT.resolve(target)).exists();
      }
    }
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private String run(String script) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    return Files.readString(output);
  }
}
