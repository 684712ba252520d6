package com.salesai.platform.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTableTest {

  static Stream<AddressRange> ranges() {
    return AddressTable.FORBIDDEN.stream();
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void firstMiddleAndLastAddressOfEveryRangeAreForbidden(AddressRange range) throws Exception {
    int length = range.network().length * 8;
    BigInteger first = new BigInteger(1, range.network());
    BigInteger size = BigInteger.ONE.shiftLeft(length - range.bits());
    for (BigInteger offset :
        new BigInteger[] {BigInteger.ZERO, size.shiftRight(1), size.subtract(BigInteger.ONE)}) {
      byte[] address = bytes(first.add(offset), range.network().length);
      assertTrue(AddressTable.forbids(inet(address)).isPresent());
      assertTrue(range.contains(address));
    }
    // The neighbours do not belong to the block itself, whatever else forbids them.
    assertFalse(range.contains(bytes(first.add(size), range.network().length)));
    if (first.signum() > 0) {
      assertFalse(range.contains(bytes(first.subtract(BigInteger.ONE), range.network().length)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450::1",
        "2003::1",
        "2001:200::1",
        "3ffe::1",
        "2620:4f:7fff::1"
      })
  void ordinaryAddressesAreFree(String address) throws Exception {
    assertEquals(
        "",
        AddressTable.forbids(inet(NetUtil.createByteArrayFromIpAddressString(address))).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "64:ff9b::7f00:1",
        "64:ff9b::101:101",
        "2002:7f00:1::",
        "::127.0.0.1",
        "::ffff:8.8.8.8",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "::",
        "::1",
        "4000::1",
        "8000::1",
        "1::1",
        "2001:0:1::1",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "3fff::1",
        "100.100.100.200",
        "168.63.129.16",
        "169.254.169.254",
        "192.0.0.192",
        "255.255.255.255"
      })
  void addressesThatTheJdkDoesNotRecogniseAreForbidden(String address) throws Exception {
    assertTrue(
        AddressTable.forbids(inet(NetUtil.createByteArrayFromIpAddressString(address)))
            .isPresent());
  }

  @Test
  void everyAddressOutsideGlobalUnicastIsForbidden() throws Exception {
    for (int first = 0; first < 256; first++) {
      byte[] address = new byte[16];
      address[0] = (byte) first;
      address[15] = 9;
      if ((first & 0xe0) != 0x20) {
        assertTrue(AddressTable.forbids(inet(address)).isPresent(), "first byte " + first);
      }
    }
  }

  static InetAddress inet(byte[] address) throws Exception {
    return address.length == 4
        ? InetAddress.getByAddress(address)
        : Inet6Address.getByAddress(null, address, -1);
  }

  static byte[] bytes(BigInteger value, int length) {
    byte[] all = value.toByteArray();
    byte[] result = new byte[length];
    int copy = Math.min(all.length, length);
    System.arraycopy(all, all.length - copy, result, length - copy, copy);
    return result;
  }
}
