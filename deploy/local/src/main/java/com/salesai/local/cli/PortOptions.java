package com.salesai.local.cli;

import com.salesai.local.LocalStackException;
import com.salesai.local.Port;
import com.salesai.local.Ports;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How {@code up} chooses its ports. */
final class PortOptions {

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description = "Moves all ports: gateway on N, the others directly behind it.")
  private Integer base;

  @Option(names = "--gateway-port", paramLabel = "N", description = "Port of console and API.")
  private Integer gateway;

  @Option(
      names = "--port",
      paramLabel = "NAME=N",
      description =
          "One port, repeatable: gateway, lead-service, ..., postgres, kafka, kafka-controller, keycloak, "
              + "keycloak-management, mail-smtp, mail-web.")
  private Map<String, Integer> single = new LinkedHashMap<>();

  Ports ports() {
    var changed = new EnumMap<Port, Integer>(Port.class);
    single.forEach(
        (label, number) ->
            changed.put(
                Port.byLabel(label)
                    .orElseThrow(() -> new LocalStackException("There is no port named " + label)),
                number));
    if (gateway != null) {
      changed.put(Port.GATEWAY, gateway);
    }
    return (base == null ? Ports.defaults() : Ports.from(base)).with(changed);
  }
}
