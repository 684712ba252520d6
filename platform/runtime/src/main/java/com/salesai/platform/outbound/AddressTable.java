package com.salesai.platform.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Every special-purpose block of the IANA registries (iana-ipv4-special-registry,
 * iana-ipv6-special-registry, multicast and reserved space), the retired site-local block, and
 * public addresses that clouds use for their metadata. The JDK's own predicates miss most of these.
 */
final class AddressTable {
  private static final AddressRange LOOPBACK_4 = AddressRange.of("127.0.0.0/8", "loopback");
  private static final AddressRange LOOPBACK_6 = AddressRange.of("::1/128", "loopback");
  private static final AddressRange GLOBAL_6 = AddressRange.of("2000::/3", "global unicast");

  static final List<AddressRange> FORBIDDEN =
      List.of(
          LOOPBACK_4,
          LOOPBACK_6,
          AddressRange.of("0.0.0.0/8", "this network"),
          AddressRange.of("10.0.0.0/8", "private network"),
          AddressRange.of("100.64.0.0/10", "carrier-grade NAT"),
          AddressRange.of("169.254.0.0/16", "link-local and cloud metadata"),
          AddressRange.of("172.16.0.0/12", "private network"),
          AddressRange.of("192.0.0.0/24", "protocol assignments"),
          AddressRange.of("192.0.2.0/24", "documentation"),
          AddressRange.of("192.31.196.0/24", "AS112"),
          AddressRange.of("192.52.193.0/24", "AMT"),
          AddressRange.of("192.88.99.0/24", "6to4 relay"),
          AddressRange.of("192.168.0.0/16", "private network"),
          AddressRange.of("192.175.48.0/24", "AS112"),
          AddressRange.of("198.18.0.0/15", "benchmarking"),
          AddressRange.of("198.51.100.0/24", "documentation"),
          AddressRange.of("203.0.113.0/24", "documentation"),
          AddressRange.of("224.0.0.0/4", "multicast"),
          AddressRange.of("240.0.0.0/4", "reserved and broadcast"),
          AddressRange.of("168.63.129.16/32", "cloud metadata"),
          AddressRange.of("::/96", "IPv4-compatible"),
          AddressRange.of("::ffff:0:0/96", "IPv4-mapped"),
          AddressRange.of("::ffff:0:0:0/96", "IPv4-translated"),
          AddressRange.of("64:ff9b::/96", "NAT64"),
          AddressRange.of("64:ff9b:1::/48", "local NAT64"),
          AddressRange.of("100::/64", "discard only"),
          AddressRange.of("100:0:0:1::/64", "dummy prefix"),
          AddressRange.of("2001::/23", "protocol assignments and Teredo"),
          AddressRange.of("2001:db8::/32", "documentation"),
          AddressRange.of("2002::/16", "6to4"),
          AddressRange.of("2620:4f:8000::/48", "AS112"),
          AddressRange.of("3fff::/20", "documentation"),
          AddressRange.of("5f00::/16", "segment routing"),
          AddressRange.of("fc00::/7", "private network"),
          AddressRange.of("fe80::/10", "link-local"),
          AddressRange.of("fec0::/10", "site-local"),
          AddressRange.of("ff00::/8", "multicast"));

  private AddressTable() {}

  /** What forbids the address, or empty when it is an ordinary public one. */
  static Optional<String> forbids(InetAddress address) {
    byte[] bytes = address.getAddress();
    Optional<String> named =
        FORBIDDEN.stream().filter(r -> r.contains(bytes)).map(AddressRange::what).findFirst();
    return named.isEmpty() && bytes.length == 16 && !GLOBAL_6.contains(bytes)
        ? Optional.of("not global unicast")
        : named;
  }

  static boolean isLoopback(InetAddress address) {
    byte[] bytes = address.getAddress();
    return LOOPBACK_4.contains(bytes) || LOOPBACK_6.contains(bytes);
  }
}
