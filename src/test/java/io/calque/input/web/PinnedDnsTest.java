package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinnedDnsTest {
  @Test
  void resolve_onePrivateAmongPublic_refusesTheHost() {
    PinnedDns dns = new PinnedDns(host -> addresses("1.1.1.1", "10.0.0.7"), publicOnly());
    UnknownHostException e =
        assertThrows(UnknownHostException.class, () -> dns.resolve("intranet.example"));
    assertEquals("intranet.example has the address 10.0.0.7 (private), not public", e.getMessage());
  }

  @Test
  void resolve_manyAddresses_triesFour() throws UnknownHostException {
    PinnedDns dns =
        new PinnedDns(
            host -> addresses("1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4 1.1.1.5".split(" ")), publicOnly());
    assertArrayEquals(
        addresses("1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4").toArray(), dns.resolve("x"));
  }

  @Test
  void resolve_none_isUnknown() {
    PinnedDns dns = new PinnedDns(host -> List.of(), publicOnly());
    UnknownHostException e = assertThrows(UnknownHostException.class, () -> dns.resolve("x"));
    assertEquals("x", e.getMessage());
  }

  /** The name leads to one server at first, and to an inner one when it is asked for again. */
  @Test
  void connection_reboundName_reachesTheCheckedAddressOnly() {
    try (RawServer outer = new RawServer("127.0.0.1", 0);
        RawServer inner = new RawServer("127.0.0.2", outer.port())) {
      outer.on("/", "HTTP/1.1 200 OK\nContent-Length: 2\nConnection: close\n\nok");
      List<String> lookups = new ArrayList<>();
      Resolver rebinding =
          host -> {
            lookups.add(host);
            return addresses(lookups.size() == 1 ? "127.0.0.1" : "127.0.0.2");
          };
      AddressPolicy policy =
          address ->
              address.getHostAddress().equals("127.0.0.1")
                  ? Optional.empty()
                  : Optional.of("inner");
      TestTime time = new TestTime();
      WebOptions options = WebOptions.defaults().withAttempts(1);
      PinnedDns dns = new PinnedDns(rebinding, policy);
      try (Web web = Web.of(options, new HttpTransport(options, dns, time), time, time)) {
        String url = "http://rebind.example:" + outer.port() + "/";
        // robots.txt takes the first look-up
        assertEquals(
            new Fetched.Failed(url, "rebind.example has the address 127.0.0.2 (inner), not public"),
            web.fetch(url));
      }
      assertEquals(List.of("rebind.example", "rebind.example"), lookups);
      assertEquals(1, outer.requests.size());
      assertEquals(List.of(), inner.requests);
    }
  }

  private static AddressPolicy publicOnly() {
    return AddressPolicy.publicOnly();
  }

  private static List<InetAddress> addresses(String... literals) {
    return Arrays.stream(literals)
        .map(
            literal -> {
              try {
                return InetAddress.getAllByName(literal)[0];
              } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
              }
            })
        .toList();
  }
}
