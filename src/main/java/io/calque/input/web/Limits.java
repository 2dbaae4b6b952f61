package io.calque.input.web;

import java.time.Duration;

/**
 * The most that is taken from a server.
 *
 * @param body bytes of a page, sent as well as unpacked
 * @param ratio how many times its size a packed body may unpack to
 * @param headerLine characters of a header line
 * @param headers lines of a header
 * @param connect time to connect, for each address, and for the TLS handshake
 * @param read time between two packets
 * @param total time of one request from its first byte to the last of the answer
 * @param redirects redirects followed
 */
public record Limits(
    int body,
    int ratio,
    int headerLine,
    int headers,
    Duration connect,
    Duration read,
    Duration total,
    int redirects) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is not positive, or there are fewer than no redirects
   */
  public Limits {
    positive("body", body);
    positive("ratio", ratio);
    positive("headerLine", headerLine);
    positive("headers", headers);
    positive("connect", connect.toMillis());
    positive("read", read.toMillis());
    positive("total", total.toMillis());
    positive("redirects + 1", redirects + 1L);
  }

  /** 8 MiB, a ratio of 100, 100 header lines of 8,192, 10 s, 15 s and 60 s, 5 redirects. */
  public static Limits defaults() {
    return new Limits(
        8 << 20,
        100,
        8192,
        100,
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        5);
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " = " + value + ", must be positive");
    }
  }
}
