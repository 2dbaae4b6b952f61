package io.calque.input.web;

import java.util.ArrayList;
import java.util.List;

/** The address blocks that are not the public internet. */
final class SpecialRanges {
  private static final String BLOCKS =
      """
      0.0.0.0/8 unspecified
      10.0.0.0/8 private
      100.64.0.0/10 carrier-grade NAT
      127.0.0.0/8 loopback
      169.254.0.0/16 link-local
      172.16.0.0/12 private
      192.0.0.0/24 reserved
      192.0.2.0/24 documentation
      192.88.99.0/24 6to4 relay
      192.168.0.0/16 private
      198.18.0.0/15 benchmarking
      198.51.100.0/24 documentation
      203.0.113.0/24 documentation
      224.0.0.0/4 multicast
      240.0.0.0/4 reserved
      ::/128 unspecified
      ::1/128 loopback
      64:ff9b::/96 NAT64
      64:ff9b:1::/48 NAT64
      100::/64 discard-only
      2001::/32 Teredo
      2001:2::/48 benchmarking
      2001:10::/28 overlay
      2001:20::/28 overlay
      2001:db8::/32 documentation
      2002::/16 6to4
      3fff::/20 documentation
      fc00::/7 unique-local
      fe80::/10 link-local
      fec0::/10 site-local
      ff00::/8 multicast
      """;

  private SpecialRanges() {}

  static List<AddressRange> all() {
    List<AddressRange> ranges = new ArrayList<>();
    ranges.add(AddressRange.mapped());
    BLOCKS
        .lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              ranges.add(AddressRange.of(line.substring(0, space), line.substring(space + 1)));
            });
    return ranges;
  }
}
