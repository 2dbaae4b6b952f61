package io.calque.input.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Checks the addresses that the connection is then made to. The client asks once for each
 * connection and connects to what it gets, so a name that resolves differently the next time gains
 * nothing.
 */
final class PinnedDns implements DnsResolver {
  /** Addresses tried at most, so that many dead ones cannot hold a request up. */
  private static final int MOST = 4;

  private final Resolver resolver;
  private final AddressPolicy policy;

  PinnedDns(Resolver resolver, AddressPolicy policy) {
    this.resolver = resolver;
    this.policy = policy;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> found = resolver.resolve(bare(host));
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    for (InetAddress address : found) {
      Optional<String> network = policy.refusal(address);
      if (network.isPresent()) {
        throw new Refused(host, address, network.get());
      }
    }
    return found.stream().limit(MOST).toArray(InetAddress[]::new);
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A host one of whose addresses is not public. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String host, InetAddress address, String network) {
      super(
          host + " has the address " + address.getHostAddress() + " (" + network + "), not public");
    }
  }
}
