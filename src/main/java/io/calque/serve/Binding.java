package io.calque.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where a server listens, and who may ask there.
 *
 * @param host name or address to listen at
 * @param port 0 to 65535; 0 takes any that is free
 * @param token what every request must name; needed for a host that other machines can reach
 */
public record Binding(String host, int port, Optional<BearerToken> token) {
  /** Where a server listens unless told otherwise: this machine alone reaches it. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * Checks the rule.
   *
   * @throws IllegalArgumentException if the host is unknown or can be reached from other machines
   *     without a token, or the port is none
   */
  public Binding {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
    if (token.isEmpty() && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "host " + host + " can be reached from other machines, so it needs a token file");
    }
  }

  /** Whether only this machine reaches it. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("host " + host + " is not known here", e);
    }
  }

  /** The address that a browser opens. */
  public String address(int boundPort) {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + boundPort;
  }
}
