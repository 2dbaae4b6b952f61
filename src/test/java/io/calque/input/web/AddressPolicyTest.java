package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private final AddressPolicy policy = AddressPolicy.publicOnly();

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, unspecified",
    "10.255.255.255, private",
    "100.64.0.1, carrier-grade NAT",
    "100.127.255.255, carrier-grade NAT",
    "127.0.0.1, loopback",
    "127.255.0.9, loopback",
    "169.254.169.254, link-local",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.168.1.1, private",
    "198.19.0.1, benchmarking",
    "224.0.0.251, multicast",
    "239.255.255.250, multicast",
    "255.255.255.255, reserved",
    "::, unspecified",
    "::1, loopback",
    "::ffff:127.0.0.1, loopback",
    "::7f00:1, reserved",
    "64:ff9b::7f00:1, NAT64",
    "64:ff9b:1::1, NAT64",
    "2001:0:1::1, Teredo",
    "2002:7f00:1::, 6to4",
    "2001:db8::1, documentation",
    "fc00::1, unique-local",
    "fd12:3456::1, unique-local",
    "fe80::1, link-local",
    "fec0::1, site-local",
    "ff02::1, multicast",
    "4000::1, reserved",
  })
  void refusal_special_namesTheNetwork(String address, String network) throws UnknownHostException {
    assertEquals(Optional.of(network), policy.refusal(InetAddress.getAllByName(address)[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void refusal_public_isEmpty(String address) throws UnknownHostException {
    assertEquals(Optional.empty(), policy.refusal(InetAddress.getAllByName(address)[0]));
  }

  @Test
  void refusal_mappedAsIpv6Object_isRefused() throws UnknownHostException {
    byte[] bytes = new byte[16];
    bytes[10] = -1;
    bytes[11] = -1;
    bytes[12] = 8;
    InetAddress mapped = Inet6Address.getByAddress("x", bytes, 0);
    assertEquals(Optional.of("IPv4-mapped"), policy.refusal(mapped));
  }

  @Test
  void refusal_open_letsLoopbackThrough() throws UnknownHostException {
    AddressPolicy open = AddressPolicy.open();
    assertEquals(Optional.empty(), open.refusal(InetAddress.getAllByName("127.0.0.1")[0]));
  }
}
