package io.calque.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * WARC files of the beginnings of the articles of the made-up sites, again and again at other
 * addresses.
 */
final class MadeUpCrawl {
  private static final Path SITES = Path.of("src/test/resources/sites");

  private final List<String> pages = new ArrayList<>();

  MadeUpCrawl() throws IOException {
    for (String site : List.of("clean", "spun", "translated")) {
      try (Stream<Path> files = Files.list(SITES.resolve(site))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
          pages.add(page(Files.readString(file)));
        }
      }
    }
  }

  private String page(String article) {
    List<String> parts = List.of(article.strip().split("\n\n"));
    StringBuilder html = new StringBuilder("<html lang=en><head><title>").append(parts.get(0));
    html.append("</title><meta property='article:published_time' content='2026-03-0");
    html.append(1 + pages.size() % 3).append("T00:00:00Z'></head><body><article>");
    parts
        .subList(2, Math.min(6, parts.size()))
        .forEach(one -> html.append("<p>").append(one).append("</p>\n"));
    return html.append("</article></body></html>").toString();
  }

  /** An archive of so many pages, each record packed by itself; every hundredth is damaged. */
  byte[] warc(int size, String host) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < size; i++) {
      String page = pages.get(i % pages.size()).replace("</article>", "<p>" + i + "</article>");
      String status = i % 10 == 9 ? "404 Gone" : "200 OK";
      String http = "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
      byte[] block = ((i % 100 == 50 ? "no answer" : http) + page).getBytes(UTF_8);
      String address = "https://" + host + i % 4 + ".example/2026/" + i;
      String head =
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-04T06:30:00Z\r\n"
              + ("WARC-Target-URI: " + address + "\r\n")
              + "Content-Type: application/http; msgtype=response\r\n"
              + ("Content-Length: " + block.length + "\r\n\r\n");
      pack(file, head, block);
    }
    return file.toByteArray();
  }

  /** The same and an image that makes the file too long to be read together with others. */
  byte[] longWarc(int size, String host) throws IOException {
    byte[] image = new byte[(1 << 20) + (1 << 16)];
    new Random(size).nextBytes(image);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(warc(size, host));
    String head =
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/image\r\n"
            + ("Content-Type: image/png\r\nContent-Length: " + image.length + "\r\n\r\n");
    pack(file, head, image);
    return file.toByteArray();
  }

  private static void pack(ByteArrayOutputStream file, String head, byte[] block)
      throws IOException {
    try (GZIPOutputStream record = new GZIPOutputStream(file)) {
      record.write(head.getBytes(UTF_8));
      record.write(block);
      record.write("\r\n\r\n".getBytes(UTF_8));
    }
  }
}
