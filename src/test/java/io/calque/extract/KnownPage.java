package io.calque.extract;

import io.calque.input.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A made-up page of which is known what it says.
 *
 * @param name file name without its ending
 * @param html the page
 * @param facts {@code title}, {@code date}, {@code byline} and {@code language}; empty where the
 *     page has none
 * @param text the title and the main text, paragraphs joined by a blank line
 */
record KnownPage(String name, String html, Map<String, String> facts, String text) {
  private static final Path FOLDER = Path.of("src/test/resources/pages");

  /** The pages with which the extractor was made. */
  static List<KnownPage> all() {
    return in(FOLDER);
  }

  /** Pages written afterwards; the extractor was not changed for them. */
  static List<KnownPage> unseen() {
    return in(FOLDER.resolve("unseen"));
  }

  private static List<KnownPage> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".html"))
          .map(file -> file.substring(0, file.length() - ".html".length()))
          .sorted()
          .map(name -> read(folder, name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownPage read(Path folder, String name) {
    String side = file(folder.resolve(name + ".txt"));
    int blank = side.indexOf("\n\n");
    Map<String, String> facts = new LinkedHashMap<>();
    for (String line : side.substring(0, blank).split("\n", -1)) {
      int colon = line.indexOf(':');
      facts.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    String text = facts.get("title") + "\n\n" + side.substring(blank).strip();
    return new KnownPage(name, file(folder.resolve(name + ".html")), facts, text);
  }

  private static String file(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Source source() {
    return new Source(name + ".html", Source.Format.HTML, "", html);
  }

  @Override
  public String toString() {
    return name;
  }
}
