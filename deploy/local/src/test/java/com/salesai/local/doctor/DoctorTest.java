package com.salesai.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.salesai.local.doctor.Finding.Level;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @TempDir Path root;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aTakenPortSaysByWhomAndHowToChooseAnother() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Finding> findings = Doctor.takenPorts(Map.of("gateway", server.getLocalPort()));
      assertThat(findings)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.level()).isEqualTo(Level.FAIL);
                assertThat(finding.text())
                    .startsWith("Port " + server.getLocalPort() + " (gateway) is taken")
                    .contains("by process " + ProcessHandle.current().pid() + " (")
                    .contains("--port gateway=<number>")
                    .contains("--port-base");
              });
    }
  }

  @Test
  void aFreePortIsNoFinding() throws IOException {
    int port;
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertThat(Doctor.takenPorts(Map.of("gateway", port))).isEmpty();
  }

  @Test
  void nodeMustBe20_19OrNewer() {
    assertThat(Doctor.newEnough("v20.19.0")).isTrue();
    assertThat(Doctor.newEnough("v22.0.0")).isTrue();
    assertThat(Doctor.newEnough("v20.18.3")).isFalse();
    assertThat(Doctor.newEnough("v18.20.0")).isFalse();
    assertThat(Doctor.newEnough("nonsense")).isFalse();
  }

  @Test
  void examinesThisMachine() {
    assertThat(new Doctor(root).examine(Map.of()))
        .anySatisfy(f -> assertThat(f.toString()).startsWith("ok   JDK "))
        .anySatisfy(f -> assertThat(f.text()).contains("disk space free"));
  }

  @Test
  void runsFromItsSourcesAlone() throws IOException, InterruptedException {
    Path sources =
        Path.of(System.getProperty("salesai.root"))
            .resolve("deploy/local/src/main/java/com/salesai/local/doctor");
    List<String> files;
    try (var list = Files.list(sources)) {
      files = list.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
    }
    var command = new java.util.ArrayList<>(List.of(tool("javac"), "-d", root.toString()));
    command.addAll(files);
    // No class path: whatever else this package needed would be missing before the first build.
    var compiler = new ProcessBuilder(command).inheritIO();
    compiler.environment().remove("CLASSPATH");
    assertThat(compiler.start().waitFor()).isZero();
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
