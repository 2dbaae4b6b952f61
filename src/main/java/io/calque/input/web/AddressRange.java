package io.calque.input.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of internet addresses of one length. */
final class AddressRange {
  private final String name;
  private final byte[] prefix;
  private final int bits;

  private AddressRange(String name, byte[] prefix, int bits) {
    this.name = name;
    this.prefix = prefix;
    this.bits = bits;
  }

  /** The block {@code cidr}, such as {@code 10.0.0.0/8}. */
  static AddressRange of(String cidr, String name) {
    int slash = cidr.indexOf('/');
    try {
      // a literal: nothing is looked up
      byte[] prefix = InetAddress.getAllByName(cidr.substring(0, slash))[0].getAddress();
      return new AddressRange(name, prefix, Integer.parseInt(cidr.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("cidr = " + cidr, e);
    }
  }

  /** {@code ::ffff:0:0/96}, which the JDK would read as IPv4. */
  static AddressRange mapped() {
    byte[] prefix = new byte[16];
    prefix[10] = -1;
    prefix[11] = -1;
    return new AddressRange("IPv4-mapped", prefix, 96);
  }

  String name() {
    return name;
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i & 7);
      if ((address[i >> 3] & mask) != (prefix[i >> 3] & mask)) {
        return false;
      }
    }
    return true;
  }
}
