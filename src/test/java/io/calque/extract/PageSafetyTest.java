package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.Source;
import io.calque.text.Article;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to be slow or deep: {@value #LENGTH} characters of one thing, then a sentence. */
@Tag("slow")
class PageSafetyTest {
  private static final int LENGTH = 1_000_000;
  private static final String PROSE =
      "The mayor said on Monday that the bridge would be closed for two weeks.";
  private static final Extractor EXTRACTOR = new Extractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p>a ",
        "<b><i>",
        "</p>",
        "<br>",
        "<a href=/x>y</a> ",
        "<h1>Title of it</h1>",
        "<div class=comments>x</div>",
        "<article><h1>T</h1><p>Forty letters and more in a paragraph of text here</p></article>",
        "<h3><a href=/>Linked headline here</a></h3><p>short</p>",
        "<meta name=author content=x>",
        "<link rel=alternate hreflang=xx href=/>",
        "<time datetime=x>",
        "<span class=author>",
        "<input placeholder='x'>",
        "<script type='application/ld+json'>[</script>",
        "&amp; &notit ",
        "Comments on ",
        "[ad_1] ",
        "<p>Reply</p><p>Ann says:</p>",
        "<h2>4 Comments</h2>",
        "<h3>Related Posts</h3><p>Forty letters and more in a paragraph of text here</p>",
        "<div><h3><a href=/q>Linked headline here</a></h3><p>Forty letters and more of"
            + " text</p></div>",
        "<style>.a .b{display:none}</style><i class=b>x</i>",
        "<p style='visibility:hidden'>x</p>",
        "<i aria-hidden=true>x</i>",
        "<x-y>a</x-y>",
        "<x-y>",
        "<s>",
        "<template shadowrootmode=open>",
        "<iframe srcdoc='<p>x</p>'></iframe>",
        "&amp;amp;",
        "[",
      })
  void align_hugePage_keepsTheSentence(String unit) {
    String html = "<p>" + PROSE + "</p>" + unit.repeat(LENGTH / unit.length());
    Article article = EXTRACTOR.align(new Source("a.html", Source.Format.HTML, "", html)).article();
    assertTrue(article.text().contains("mayor said") || article.text().length() > 140, unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"class='%s'", "id='%s'", "style='%s'", "lang='%s'", "rel='%s'"})
  void read_longAttribute_isRead(String attribute) {
    String value = "comments x:y;".repeat(LENGTH / 13);
    String html = "<html><div " + attribute.formatted(value) + "><p>" + PROSE + "</p></div></html>";
    Article article = EXTRACTOR.extract(new Source("a.html", Source.Format.HTML, "", html));
    assertTrue(article.text().contains("mayor said"), attribute);
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 1_000, 100_000})
  void read_deepJson_saysNothing(int depth) {
    String html =
        "<script type='application/ld+json'>"
            + "{\"a\":".repeat(depth)
            + "1"
            + "}".repeat(depth)
            + "</script><p>"
            + PROSE;
    Extraction extraction = EXTRACTOR.read(new Source("a.html", Source.Format.HTML, "", html));
    assertTrue(extraction.facts().byline().isEmpty(), extraction.facts().toString());
  }
}
