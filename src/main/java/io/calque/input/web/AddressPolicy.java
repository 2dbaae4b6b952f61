package io.calque.input.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells public addresses from those a page on the internet has no business to lead to. */
interface AddressPolicy {
  /** What kind of non-public network {@code address} is in; empty for a public one. */
  Optional<String> refusal(InetAddress address);

  /** Every address is let through. */
  static AddressPolicy open() {
    return address -> Optional.empty();
  }

  /**
   * The special-purpose registries of IANA (RFC 6890 and its updates); of IPv6 only global unicast,
   * and of that nothing that carries an IPv4 address inside.
   */
  static AddressPolicy publicOnly() {
    List<AddressRange> special = new ArrayList<>(SpecialRanges.all());
    AddressRange unicast = AddressRange.of("2000::/3", "global unicast");
    return address -> {
      byte[] bytes = address.getAddress();
      for (AddressRange range : special) {
        if (range.contains(bytes)) {
          return Optional.of(range.name());
        }
      }
      boolean other = bytes.length == 16 && !unicast.contains(bytes);
      return other ? Optional.of("reserved") : Optional.empty();
    };
  }
}
