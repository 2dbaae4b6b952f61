package io.calque.extract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The five sample articles as pages: each line a paragraph in a plain theme, between a menu and a
 * rail of teasers. Their known text is what {@code residue.csv} leaves.
 */
final class SamplePages {
  private static final Path CORPUS = Path.of("corpus");

  private static final String BEFORE =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s - News Portal</title></head><body>
      <div class="header"><a href="/">News Portal</a><ul><li><a href="/w">World</a></li><li><a href="/b">Business</a>\
      </li><li><a href="/s">Sport</a></li></ul></div><div class="wrap"><div class="post">
      """;

  private static final String AFTER =
      """
      </div><div class="side"><h3>Popular</h3><div><h4><a href="/1">Lake freezes over for the first time since 1991</a>\
      </h4><p>Skaters came from three counties, and the bakery at the pier ran out of buns by ten.</p></div>\
      <div><h4><a href="/2">A bridge is moved by nine metres overnight</a></h4><p>The engineers asked the town to be \
      quiet, and the town was.</p></div><div><h4><a href="/3">Choir looks for tenors, experience not needed</a></h4>\
      <p>Rehearsals are on Tuesdays in the hall behind the tannery.</p></div></div></div>
      <div class="bottom"><p>News Portal brings you the news of the day. Write to us if you find a mistake.</p></div>
      </body></html>
      """;

  private SamplePages() {}

  static List<KnownPage> all() {
    try (Reader in = Files.newBufferedReader(CORPUS.resolve("articles.csv"));
        Reader marks = Files.newBufferedReader(CORPUS.resolve("residue.csv"))) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      List<CSVRecord> residue = format.parse(marks).getRecords();
      List<KnownPage> pages = new ArrayList<>();
      for (CSVRecord article : format.parse(in)) {
        String text =
            Files.readString(
                CORPUS.resolve("articles").resolve(article.get("file")), StandardCharsets.UTF_8);
        List<CSVRecord> own =
            residue.stream().filter(row -> row.get("article").equals(article.get("id"))).toList();
        pages.add(page("sample-" + article.get("id"), text, own));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownPage page(String name, String text, List<CSVRecord> residue) {
    StringBuilder known = new StringBuilder(text);
    for (CSVRecord row : residue) {
      for (int i = Integer.parseInt(row.get("start")); i < Integer.parseInt(row.get("end")); i++) {
        known.setCharAt(i, ' ');
      }
    }
    String title = known.toString().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String body =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.strip().equals(title.strip()) ? "<h1>" + line + "</h1>" : p(line))
            .collect(Collectors.joining("\n"));
    String html = BEFORE.replace("%s", title.strip()) + body + AFTER;
    return new KnownPage(name, html, Map.of("title", title.strip()), known.toString());
  }

  private static String p(String line) {
    return "<p>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
  }
}
