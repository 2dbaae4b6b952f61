package io.calque.review;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host as block lists name it: in ASCII and lower case, without a port.
 *
 * @param name host name, or an address of IP version 4
 * @param isNumber whether it is such an address
 */
record BlockedHost(String name, boolean isNumber) {
  private static final Pattern NAME =
      Pattern.compile("(?!-)(?:[a-z0-9-]{1,63}+\\.){1,40}+[a-z][a-z0-9-]{1,62}+");

  private static final Pattern NUMBER = Pattern.compile("(?:[0-9]{1,3}+\\.){3}+[0-9]{1,3}+");

  /** The host of a site's name; empty where it is none that a list can hold. */
  static Optional<BlockedHost> of(String site) {
    int colon = site.lastIndexOf(':');
    String host = colon > 0 && site.indexOf(':') == colon ? site.substring(0, colon) : site;
    String ascii;
    try {
      ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (NUMBER.matcher(ascii).matches()) {
      return Optional.of(new BlockedHost(ascii, true));
    }
    return NAME.matcher(ascii).matches()
        ? Optional.of(new BlockedHost(ascii, false))
        : Optional.empty();
  }
}
