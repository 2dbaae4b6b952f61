package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A made-up WARC file, record by record. */
final class WarcBytes {
  static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

  private final List<byte[]> records = new ArrayList<>();

  /** A response that holds a page. */
  WarcBytes page(String uri, String html) {
    return response(uri, HTML, html.getBytes(UTF_8));
  }

  /** A response of HTTP headers and a body. */
  WarcBytes response(String uri, String head, byte[] body) {
    byte[] block = join(head.getBytes(UTF_8), body);
    return record(head(uri, "response", "application/http; msgtype=response", block), block);
  }

  /** A record of any type. */
  WarcBytes record(String type, String contentType, String uri, String text) {
    byte[] block = text.getBytes(UTF_8);
    return record(head(uri, type, contentType, block), block);
  }

  /** A record with these headers, version line included. */
  WarcBytes record(String head, byte[] block) {
    return raw(join((head + "\r\n").getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8)));
  }

  /** Bytes that may be a record. */
  WarcBytes raw(byte[] bytes) {
    records.add(bytes);
    return this;
  }

  /** The usual headers, each ended. */
  static String head(String uri, String type, String contentType, byte[] block) {
    return "WARC/1.0\r\n"
        + ("WARC-Type: " + type + "\r\n")
        + (uri.isEmpty() ? "" : "WARC-Target-URI: " + uri + "\r\n")
        + "WARC-Date: 2026-01-02T03:04:05Z\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        + ("Content-Type: " + contentType + "\r\n")
        + ("Content-Length: " + block.length + "\r\n");
  }

  byte[] plain() {
    return join(records.toArray(byte[][]::new));
  }

  /** Each record a gzip member, as archives have them. */
  byte[] packed() {
    return join(records.stream().map(Packed::gzip).toArray(byte[][]::new));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
