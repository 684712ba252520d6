package com.salesai.platform.outbound;

import io.netty.util.NetUtil;

/**
 * A block of addresses that nobody may be sent to.
 *
 * @param network first address of the block, 4 or 16 bytes
 * @param bits length of the prefix
 * @param what what the block is for, for messages
 */
record AddressRange(byte[] network, int bits, String what) {

  static AddressRange of(String cidr, String what) {
    int slash = cidr.indexOf('/');
    byte[] network = NetUtil.createByteArrayFromIpAddressString(cidr.substring(0, slash));
    return new AddressRange(network, Integer.parseInt(cidr.substring(slash + 1)), what);
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += 8) {
      int mask = bits - bit >= 8 ? 0xff : (0xff00 >> (bits - bit)) & 0xff;
      if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
