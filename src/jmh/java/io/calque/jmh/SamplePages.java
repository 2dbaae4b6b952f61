package io.calque.jmh;

import io.calque.input.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The pages that benchmarks read: the articles of the three made-up sites in their themes and the
 * pages that extraction is tested with, each again and again at other addresses.
 *
 * @param pages their markup
 */
record SamplePages(List<String> pages) {
  /** How many. */
  static final int COUNT = 256;

  SamplePages {
    pages = List.copyOf(pages);
  }

  /**
   * Reads the pages from the project's root.
   *
   * @param size {@code small}: as the tests have them, some 4 kB; {@code news}: with a second
   *     article's text and {@link PagePadding}, as long as the pages of news sites are
   */
  static SamplePages load(String size) {
    boolean padded = size.equals("news");
    Path resources = SampleText.home().resolve("src/test/resources");
    List<String> pages = new ArrayList<>();
    for (String site : List.of("clean", "spun", "translated")) {
      pages.addAll(site(resources.resolve("sites").resolve(site), padded));
    }
    for (Path page : files(resources.resolve("pages"), ".html")) {
      pages.add(read(page));
    }
    return new SamplePages(
        IntStream.range(0, COUNT)
            .mapToObj(
                i -> {
                  String page = pages.get(i % pages.size());
                  return padded ? new PagePadding(i).around(page) : page;
                })
            .toList());
  }

  private static List<String> site(Path folder, boolean twoTexts) {
    String theme = read(folder.resolve("theme.html"));
    List<Path> articles = files(folder, ".txt");
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      List<String> parts = new ArrayList<>(List.of(read(articles.get(i)).strip().split("\n\n")));
      String title = parts.get(0);
      parts.subList(0, 2).clear();
      if (twoTexts) {
        String other = read(articles.get((i + 1) % articles.size()));
        List<String> more = List.of(other.strip().split("\n\n"));
        parts.addAll(more.subList(2, more.size()));
      }
      pages.add(
          theme
              .replace("{title}", title)
              .replace("{paragraphs}", paragraphs(parts))
              .replaceAll("\\{(?:byline|date|day|slug|path|address|charset|related)\\}", "utf-8"));
    }
    return pages;
  }

  private static String paragraphs(List<String> parts) {
    return parts.stream().map(part -> "<p>" + part + "</p>").collect(Collectors.joining("\n"));
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages, decoded. */
  List<Source> sources() {
    return IntStream.range(0, pages.size())
        .mapToObj(i -> new Source(address("news", i), Source.Format.HTML, "", pages.get(i)))
        .toList();
  }

  private static String address(String host, int page) {
    return "https://" + host + page % 8 + ".example/2026/story-" + page;
  }

  /** The pages as a WARC file, each record packed by itself as Common Crawl does. */
  byte[] warc() {
    return warc("news");
  }

  /** The same with pages of other hosts. */
  byte[] warc(String host) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < pages.size(); i++) {
      byte[] page = pages.get(i).getBytes(StandardCharsets.UTF_8);
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
      String head =
          String.format(
              Locale.ROOT,
              "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%08d>\r\n"
                  + "WARC-Date: 2026-03-04T06:30:00Z\r\nWARC-Target-URI: %s\r\n"
                  + "Content-Type: application/http; msgtype=response\r\n"
                  + "Content-Length: %d\r\n\r\n%s",
              i,
              address(host, i),
              http.length() + page.length,
              http);
      try (GZIPOutputStream record = new GZIPOutputStream(file)) {
        record.write(head.getBytes(StandardCharsets.UTF_8));
        record.write(page);
        record.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file.toByteArray();
  }
}
