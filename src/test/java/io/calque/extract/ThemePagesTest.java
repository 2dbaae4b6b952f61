package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Article;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stories in many themes. */
class ThemePagesTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final double LEAST = 0.98;

  static List<KnownPage> pages() {
    return ThemePages.all();
  }

  @Test
  void pages_themes_areManyAndDifferent() {
    assertTrue(pages().size() >= 40, pages().toString());
    assertEquals(
        pages().size(), pages().stream().map(KnownPage::name).collect(Collectors.toSet()).size());
    assertEquals(ThemePages.all(), ThemePages.all());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void read_page_givesItsText(KnownPage page) {
    Extraction extraction = EXTRACTOR.read(page.source());
    String prose = PagesTest.prose(extraction.article());
    WordOverlap overlap = WordOverlap.of(prose, page.text());
    assertTrue(overlap.f1() >= LEAST, overlap + "\n" + prose);
    assertEquals(page.facts().get("title"), extraction.facts().title());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void align_page_givesTheSameArticleAndItsPlaces(KnownPage page) {
    Article article = EXTRACTOR.align(page.source()).article();
    assertEquals(PagesTest.said(EXTRACTOR.extract(page.source())), PagesTest.said(article));
    AlignedText.check(article, page.html());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void read_page_namesHiddenTextWhereSomeoneHidIt(KnownPage page) {
    String hidden =
        EXTRACTOR.extract(page.source()).residue().stream()
            .filter(residue -> residue.type().id().equals("hidden-text"))
            .map(residue -> residue.text())
            .collect(Collectors.joining("\n"));
    assertEquals(page.name().startsWith("hidden-"), !hidden.isEmpty(), hidden);
  }
}
