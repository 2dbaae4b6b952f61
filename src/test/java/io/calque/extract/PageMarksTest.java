package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.Source;
import io.calque.text.Article;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarksTest {
  private static final String PROSE =
      "The mayor said on Monday that the bridge would be closed for two weeks, because the workers"
          + " had found more rust than they had paint. Nobody in the village was surprised by it.";
  private static final Extractor EXTRACTOR = new Extractor();

  private static String residue(String origin, String lang, String head, String prose) {
    String html =
        "<html lang='"
            + lang
            + "'><head>"
            + head
            + "</head><body><article><h1>Bridge Closed</h1>"
            + ("<p>" + prose + "</p>").repeat(3)
            + "</article></body></html>";
    Article article =
        EXTRACTOR.extract(new Source(origin, Source.Format.HTML, "", html, origin, ""));
    return article.residue().stream()
        .map(found -> found.type().id() + " " + found.text())
        .collect(Collectors.joining("; "));
  }

  private static String residue(String head) {
    return residue("page.html", "en", head, PROSE);
  }

  static List<String> rows() {
    return Lines.rows("page-marks.tsv");
  }

  private static String element(String where, String what) {
    return switch (where) {
      case "asset" -> "<script src='https://cdn.example/" + what + "x.js'></script>";
      case "meta" -> "<meta name='" + what + "' content='1'>";
      case "rel" -> "<link rel='" + what + "' href='https://other.example/'>";
      case "generator" -> "<meta name='generator' content='" + what + " 1.2'>";
      case "class" -> "<html class='" + what + "'>";
      default -> "<font style='" + what + ";'>Text</font>";
    };
  }

  @ParameterizedTest
  @MethodSource("rows")
  void residue_everyMark_isFound(String row) {
    String[] cells = row.split("\t", -1);
    String head = element(cells[1], cells[2]);
    assertEquals(cells[0] + " " + cells[2], residue(head));
    assertEquals(cells[0] + " " + cells[2], residue(head.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void residue_almostTheMark_isNone(String row) {
    String[] cells = row.split("\t", -1);
    String almost = cells[2].replaceFirst("[a-z]{2}", "zz");
    assertEquals("", residue(element(cells[1], almost)));
    assertEquals("", residue("<!-- " + element(cells[1], cells[2]) + " -->"));
    assertEquals(
        "", residue("page.html", "en", "", "He wrote about " + cells[2] + " in it. " + PROSE));
  }

  private static String alternates(Stream<String> languages) {
    return languages
        .map(
            tag ->
                "<link rel='alternate' hreflang='"
                    + tag
                    + "' href='https://a.example/"
                    + tag
                    + "/'>")
        .collect(Collectors.joining());
  }

  @Test
  void residue_dozensOfLanguages_isTranslationPlugin() {
    String head = alternates(Stream.of(Locale.getISOLanguages()).limit(43));
    assertEquals("translation-plugin hreflang in 43 languages", residue(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en,fr,de",
        "x-default,en,en-GB,en-US,en-AU,en-NZ,en-IE,en-ZA,en-IN,en-CA,fr-CA,fr-FR,de-AT,de-CH,de-DE",
        "bg,cs,da,de,el,en,es,et,fi,fr,ga,hr,hu,it,lt,lv,mt,nl,pl,pt,ro,sk,sl,sv",
      })
  void residue_multilingualSite_isNone(String tags) {
    assertEquals("", residue(alternates(Stream.of(tags.split(",", -1)))));
  }

  @ParameterizedTest
  @CsvSource({"tr", "tr-TR", "zh_CN", "id"})
  void residue_englishTextDeclaredForeign_isForeignTemplate(String lang) {
    String declared = lang.replace('_', '-');
    assertEquals(
        "foreign-template lang=\"" + declared + "\"", residue("page.html", lang, "", PROSE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "EN_us", "", "mul", "und", "x-default", "english", "zz"})
  void residue_languageFitsOrSaysNothing_isNone(String lang) {
    assertEquals("", residue("page.html", lang, "", PROSE));
  }

  @Tag("slow")
  @Test
  void residue_foreignTextDeclaredEnglish_isNone() {
    String german =
        "Der Bürgermeister sagte am Montag, dass die Brücke für zwei Wochen geschlossen werde, weil"
            + " die Arbeiten länger dauern als geplant und der Rost tiefer sitzt.";
    assertEquals("", residue("page.html", "en", "", german));
  }

  @Test
  void residue_canonicalOfAnotherSite_isSourceLink() {
    String canonical = "<link rel='canonical' href='https://www.times.example.org/a'>";
    assertEquals(
        "source-link canonical https://www.times.example.org/a",
        residue("https://copy.example.net/a", "en", canonical, PROSE));
    assertEquals(
        "source-link canonical https://www.times.example.org/a",
        residue(
            "page.html",
            "en",
            canonical + "<link rel='EditURI' href='https://copy.example.net/xmlrpc.php'>",
            PROSE));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.paper.co.uk/a, https://amp.paper.co.uk/a",
    "https://paper.com/a, http://m.paper.com/a?x=1",
    "/a, https://paper.com/a",
    "https://paper.com/a, page.html",
    "https://paper.com/a, https://paper-com.cdn.ampproject.org/c/s/paper.com/a",
    "https://paper.com/a, https://web.archive.org/web/2020/https://paper.com/a",
    "https://PAPER.com:443/a, https://user@paper.com/a",
  })
  void residue_canonicalOfTheSameSite_isNone(String canonical, String address) {
    String head = "<link rel='canonical' href='" + canonical + "'>";
    assertEquals("", residue(address, "en", head, PROSE));
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.paper.co.uk/x, paper.co.uk",
    "https://paper.com, paper.com",
    "http://10.0.0.1:8080/x, 10.0.0.1",
    "http://[::1]/x, [::1]",
    "https://co.uk, co.uk",
    "https:///x, ''",
  })
  void site_address_isCutToItsSite(String address, String site) {
    assertEquals(site, SiteAddress.site(address));
  }

  @Test
  void rows_everyRow_hasThreeCells() {
    assertTrue(rows().stream().allMatch(row -> row.split("\t", -1).length == 3), rows().toString());
  }
}
