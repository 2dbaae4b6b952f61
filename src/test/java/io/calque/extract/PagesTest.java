package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Article;
import io.calque.text.Block;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The made-up pages; {@code docs/extraction.md} has the table of other extractors on them. */
class PagesTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final double LEAST = 0.97;

  static List<KnownPage> pages() {
    return KnownPage.all();
  }

  static String prose(Article article) {
    return article.blocks().stream()
        .filter(Block::isProse)
        .map(block -> block.span().of(article.text()))
        .collect(Collectors.joining("\n\n"));
  }

  @Test
  void pages_themes_areMany() {
    assertTrue(pages().size() >= 14, pages().toString());
  }

  /** All of an article but where it stands. */
  static List<Object> said(Article article) {
    return List.of(
        article.title(),
        article.language(),
        article.text(),
        article.blocks(),
        article.residue(),
        article.date());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void read_page_givesItsText(KnownPage page) {
    String prose = prose(EXTRACTOR.read(page.source()).article());
    WordOverlap overlap = WordOverlap.of(prose, page.text());
    assertTrue(overlap.f1() >= LEAST, overlap + "\n" + prose);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void read_page_givesItsFacts(KnownPage page) {
    PageFacts facts = EXTRACTOR.read(page.source()).facts();
    assertEquals(
        page.facts().toString(),
        "{title="
            + facts.title()
            + ", date="
            + facts.date().map(Object::toString).orElse("")
            + ", byline="
            + facts.byline()
            + ", language="
            + facts.guessedLanguage()
            + "}");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void align_page_givesTheSameArticle(KnownPage page) {
    assertEquals(
        said(EXTRACTOR.extract(page.source())), said(EXTRACTOR.align(page.source()).article()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void align_everyRun_readsAsTheText(KnownPage page) {
    AlignedText.check(EXTRACTOR.align(page.source()).article(), page.html());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void inSource_anyWord_standsThere(KnownPage page) {
    Extraction extraction = EXTRACTOR.align(page.source());
    String text = extraction.article().text();
    for (int start = Words.next(text, 0);
        start < text.length();
        start = Words.next(text, Words.end(text, start))) {
      Span word = new Span(start, Words.end(text, start));
      String written =
          extraction.article().alignment().inSource(word).stream()
              .map(place -> place.of(page.html()))
              .collect(Collectors.joining());
      assertEquals(word.of(text), Parser.unescapeEntities(written, false));
    }
  }

  @Test
  void read_autoblogPage_listsItsResidue() {
    KnownPage page =
        pages().stream()
            .filter(known -> known.name().equals("foreign-comments"))
            .findFirst()
            .orElseThrow();
    List<String> residue =
        EXTRACTOR.extract(page.source()).residue().stream()
            .map(found -> found.type().id() + " " + found.text())
            .toList();
    for (String expected :
        List.of(
            "shortcode [ad_1]",
            "shortcode [ad_2]",
            "source-link Source link",
            "foreign-template Bir yanıt yazın",
            "foreign-template Yorum gönder",
            "foreign-template lang=\"tr\"",
            "source-link canonical https://keld-courier.example/science/comet")) {
      assertTrue(residue.contains(expected), residue.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void read_ordinaryPage_isNotAccusedByItsCode(KnownPage page) {
    List<ResidueType> grave =
        List.of(
            ResidueType.SHORTCODE,
            ResidueType.SOURCE_LINK,
            ResidueType.FOREIGN_TEMPLATE,
            ResidueType.TRANSLATION_PLUGIN);
    List<Residue> found =
        EXTRACTOR.extract(page.source()).residue().stream()
            .filter(residue -> grave.contains(residue.type()))
            .toList();
    assertTrue(found.isEmpty() || page.name().equals("foreign-comments"), found.toString());
  }
}
