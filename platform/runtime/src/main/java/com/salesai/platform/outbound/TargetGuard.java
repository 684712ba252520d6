package com.salesai.platform.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which targets may be called. Plain rules, no network. */
final class TargetGuard {
  private static final Set<Integer> PORTS = Set.of(443, 8443);

  private final boolean allowLoopback;

  TargetGuard(boolean allowLoopback) {
    this.allowLoopback = allowLoopback;
  }

  /**
   * What can be said before the name is resolved.
   *
   * @throws OutboundFailure REFUSED_TARGET
   */
  void beforeResolving(OutboundTarget target) {
    if (target.literal().isPresent()) {
      afterResolving(target, List.of(target.literal().get()));
    } else if (target.isLocalName()) {
      if (!allowLoopback) {
        throw forbidden("loopback");
      }
    } else {
      // A name that turns out to be a loopback one may still be called without TLS in development.
      if (!allowLoopback) {
        publicEntrance(target);
      }
    }
  }

  /**
   * Judges all addresses of the name together: one forbidden answer refuses the target, because the
   * next look-up could return that one first.
   *
   * @throws OutboundFailure REFUSED_TARGET
   */
  void afterResolving(OutboundTarget target, List<InetAddress> addresses) {
    if (allowLoopback
        && !addresses.isEmpty()
        && addresses.stream().allMatch(AddressTable::isLoopback)) {
      return;
    }
    for (InetAddress address : addresses) {
      Optional<String> what = AddressTable.forbids(address);
      if (what.isPresent()) {
        throw forbidden(what.get());
      }
    }
    publicEntrance(target);
  }

  private static void publicEntrance(OutboundTarget target) {
    if (!target.isSecure()) {
      throw OutboundFailure.refused("The address must start with https://.");
    }
    if (!PORTS.contains(target.port())) {
      throw OutboundFailure.refused("The port must be 443 or 8443.");
    }
  }

  private static OutboundFailure forbidden(String what) {
    return OutboundFailure.refused(
        "The address leads to a network that must not be called (%s).".formatted(what));
  }
}
