package com.salesai.local.cli;

import com.salesai.local.LocalStack;
import com.salesai.local.Port;
import com.salesai.local.Service;
import com.salesai.local.StackStatus;
import com.salesai.local.doctor.Doctor;
import com.salesai.local.doctor.Finding;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Says what is missing before anything starts. */
@Command(
    name = "doctor",
    sortOptions = false,
    description =
        "Checks JDK, Node, disk, memory and ports; ends with 1 when something is missing.")
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private SalesAi salesAi;
  @Mixin private PortOptions ports;

  @Override
  public Integer call() {
    LocalStack stack = LocalStack.create(salesAi.root(), salesAi.state(), ports.ports());
    boolean running = StackStatus.of(stack).running();
    List<Finding> findings = new Doctor(salesAi.root()).examine(running ? Map.of() : wanted(stack));
    findings.forEach(System.out::println);
    if (running) {
      System.out.println("ok   SalesAI is running; its ports are not checked.");
    }
    List<String> unbuilt =
        Arrays.stream(Service.values())
            .map(Service::module)
            .filter(module -> !Files.exists(salesAi.root().resolve(module + "/target/quarkus-app")))
            .toList();
    if (!unbuilt.isEmpty()) {
      System.out.println("ok   To be built by up: " + String.join(", ", unbuilt));
    }
    return findings.stream().anyMatch(f -> f.level() == Finding.Level.FAIL) ? 1 : 0;
  }

  private static Map<String, Integer> wanted(LocalStack stack) {
    var wanted = new LinkedHashMap<String, Integer>();
    for (Port port : Port.values()) {
      wanted.put(port.label(), stack.ports().get(port));
    }
    return wanted;
  }
}
