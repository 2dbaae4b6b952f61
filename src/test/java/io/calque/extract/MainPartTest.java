package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainPartTest {
  private static final String PROSE =
      "The mayor said on Monday that the bridge would be closed for two weeks, since the workers"
          + " had found more rust than they had paint.";
  private static final String P = "<p>" + PROSE + "</p>";
  private static final Extractor EXTRACTOR = new Extractor();

  private static String text(String body) {
    String html = "<html><body>" + body + "</body></html>";
    return EXTRACTOR.extract(new Source("a.html", Source.Format.HTML, "", html)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<nav>%s</nav>",
        "<div class='comments'>%s</div>",
        "<aside>%s</aside>",
        "<div id=cookie-box>%s</div>",
        "<div style='display:none'>%s</div>",
        "<h3>4 Comments</h3><div>%s</div>",
        "<h3>Leave a Reply</h3><div>%s</div>",
        "<h3>Related Posts</h3><div>%s</div>",
        "<script>%s</script>",
      })
  void of_asideAfterArticle_isLeftOut(String wrapper) {
    String other = "<p>Somebody else wrote something that does not belong to it at all, twice.</p>";
    String text = text("<div><h1>Bridge</h1>" + P.repeat(4) + wrapper.formatted(other) + "</div>");
    assertFalse(text.contains("Somebody"), text);
    assertEquals(4, text.split("mayor", -1).length - 1, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<div class='content sidebar-left'>%s</div>",
        "<form>%s</form>",
        "<div class='post tag-comments'>%s</div>",
        "<div style='display:none'>%s</div>",
        "<table><tr><td>%s</td></tr></table>",
        "<div><h3>Read more</h3>%s</div>",
        "<header>%s</header>",
        "<section><div>%s</div></section>",
      })
  void of_wrapperOfTheArticle_isKept(String wrapper) {
    String text = text(wrapper.formatted(P.repeat(4)));
    assertEquals(4, text.split("mayor", -1).length - 1, text);
  }

  @Test
  void of_articleCutByABox_isKeptWhole() {
    String half = "<div class='part'>" + P.repeat(4) + "</div>";
    String second = "<div class='part'>" + P + "</div>";
    String text = text("<h1>Bridge</h1>" + half + "<div class='ads'>" + P + "</div>" + second);
    assertEquals(5, text.split("mayor", -1).length - 1, text);
  }

  @Test
  void of_articleInPiecesCalledWidgets_isKept() {
    String piece = "<div class='so-widget widget_editor'>" + P + "</div>";
    String text = text("<div>" + piece.repeat(5) + "</div><div class=related>" + P + "</div>");
    assertEquals(5, text.split("mayor", -1).length - 1, text);
  }

  @Test
  void of_wrapperCalledSidebarBesideManyComments_isKept() {
    String other = P.replace("mayor", "reader").repeat(9);
    String text =
        text("<div class='sidebar'>" + P.repeat(3) + "</div><div id=comments>" + other + "</div>");
    assertEquals(3, text.split("mayor", -1).length - 1, text);
    assertFalse(text.contains("reader"), text);
  }

  @Test
  void of_shortPage_isTakenWhole() {
    assertEquals("Closed.", text("<nav>Closed.</nav>"));
  }

  @Test
  void of_severalArticles_givesTheTitledOne() {
    String other = P.replace("mayor", "baker");
    String text =
        text(
            "<article><h1>Bridge</h1>"
                + P.repeat(3)
                + "</article><article><h1>Bread</h1>"
                + other.repeat(5)
                + "</article>");
    assertTrue(text.contains("mayor"), text);
    assertFalse(text.contains("baker"), text);
  }

  @Test
  void of_listOfLinkedItems_isNoTeasers() {
    String item = "<section><h2><a href='/x'>An item that has a link</a></h2>" + P + "</section>";
    String text = text("<article><h1>Nine things</h1>" + item.repeat(4) + "</article>");
    assertEquals(4, text.split("mayor", -1).length - 1, text);
  }
}
