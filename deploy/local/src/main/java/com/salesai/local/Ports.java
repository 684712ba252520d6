package com.salesai.local;

import com.salesai.embedded.FreePorts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The port numbers of one stack. */
public final class Ports {

  private static final String PREFIX = "port.";

  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = new EnumMap<>(numbers);
  }

  /** The documented ports, gateway on 8080. */
  public static Ports defaults() {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, port.defaultNumber());
    }
    return new Ports(numbers);
  }

  /** All ports in one block: the gateway on {@code base}, the others directly behind it. */
  public static Ports from(int base) {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, base + port.ordinal());
    }
    return new Ports(numbers);
  }

  /** Ports that are free right now, for tests. */
  public static Ports free() {
    List<Integer> free = FreePorts.find(Port.values().length);
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, free.get(port.ordinal()));
    }
    return new Ports(numbers);
  }

  /** The same ports but for some. */
  public Ports with(Map<Port, Integer> changed) {
    var numbers = new EnumMap<>(this.numbers);
    numbers.putAll(changed);
    return new Ports(numbers);
  }

  /** Number of this port. */
  public int get(Port port) {
    return numbers.get(port);
  }

  /** All numbers by port. */
  public Map<Port, Integer> all() {
    return Map.copyOf(numbers);
  }

  void write(Properties properties) {
    numbers.forEach((port, number) -> properties.setProperty(PREFIX + port.label(), "" + number));
  }

  static Ports read(Properties properties) {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (Port port : Port.values()) {
      String value = properties.getProperty(PREFIX + port.label());
      if (value != null) {
        numbers.put(port, Integer.parseInt(value));
      }
    }
    return defaults().with(numbers);
  }
}
