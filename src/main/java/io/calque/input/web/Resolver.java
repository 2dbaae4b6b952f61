package io.calque.input.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. */
interface Resolver {
  /**
   * The addresses of {@code host}, a name or a literal, best first.
   *
   * @throws UnknownHostException if it has none
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** The system's. */
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
