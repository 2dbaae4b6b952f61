package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.Source;
import io.calque.text.Article;
import io.calque.text.ResidueType;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of pages on which part of an article was lost, or other text taken for it. */
class PageKindsTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final Story STORY = Story.of(0);
  private static final Story OTHER = Story.of(1);

  private static Article article(String body) {
    String html =
        "<html lang=en><head><title>"
            + STORY.title()
            + "</title></head><body>"
            + body
            + "</body></html>";
    return EXTRACTOR.extract(new Source("a.html", Source.Format.HTML, "", html));
  }

  /** Whether each paragraph of {@code story} from one to another stands once in {@code text}. */
  private static boolean holds(String text, Story story, int from, int to) {
    return story.paragraphs().subList(from, Math.min(to, story.paragraphs().size())).stream()
        .allMatch(paragraph -> text.split(Pattern.quote(paragraph), -1).length == 2);
  }

  private static String hidden(Article article) {
    return article.residue().stream()
        .filter(residue -> residue.type() == ResidueType.HIDDEN_TEXT)
        .map(residue -> residue.text())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Comments</h2>",
        "<h2>Comments:</h2>",
        "<h2>12 Comments</h2>",
        "<h3>Comments (3)</h3>",
        "<h2>Reader comments</h2>",
        "<h2>Leave a comment</h2>",
        "<h3>Leave a Reply</h3>",
        "<h2>Discussion</h2>",
        "<h2 id=comments>Discussion</h2>",
        "<p>Responses</p>",
        "<p><b>Replies:</b></p>",
        "<h3>Related posts</h3>",
        "<h3>You may also like</h3>",
      })
  void text_underAnyHeading_isRead(String heading) {
    String text =
        article("<article>" + STORY.h1() + STORY.p(0, 4) + heading + OTHER.p() + "</article>")
            .text();
    assertTrue(holds(text, STORY, 0, 4) && holds(text, OTHER, 0, 9), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Related posts</h3><div>%s</div>",
        "<h3>4 comments</h3><div>%s</div>",
        "<section><h2>Comments</h2>%s</section>",
        "<div><h3>Leave a reply</h3>%s</div>",
      })
  void text_inABoxUnderAHeading_isRead(String box) {
    String text =
        article("<article>" + STORY.h1() + STORY.p() + box.formatted(OTHER.p()) + "</article>")
            .text();
    assertTrue(holds(text, STORY, 0, 9) && holds(text, OTHER, 0, 9), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Comments</h3><div><p>Rosa Lind</p><p>3 hours ago</p><p>%s</p><a"
            + " href=#>Reply</a></div>",
        "<h3>Discussion</h3><p>rosa_77 wrote:</p><p>%s</p><p>gil wrote:</p><p>I think so too.</p>",
        "<h4>2 replies</h4><ul><li>Rosa<p>%s</p></li><li>Gil<p>So do I.</p></li></ul>",
        "<div class=q><b>Rosa</b> · 2h<div>%s</div><a href=#>Reply</a></div><div class=q><b>Gil</b>"
            + " · 3h<div>I do not think that anybody wants to hear about it again.</div><a"
            + " href=#>Reply</a></div>",
        "<h3>Responses</h3><p>%s</p><form><textarea></textarea></form>",
        "<div id=comments><h3>2 comments</h3><p>Rosa, 3 May 2022</p><p>%s</p></div>",
      })
  void comments_howeverMarked_areLeftOut(String comments) {
    String said = "My neighbour has had one of these since the war and would not part with it.";
    String text =
        article("<div>" + STORY.h1() + STORY.p() + comments.formatted(said) + "</div>").text();
    assertTrue(holds(text, STORY, 0, 9), text);
    assertFalse(text.contains("neighbour"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<div style='visibility:hidden'>%s</div>",
        "<div style='VISIBILITY : Hidden'>%s</div>",
        "<div style='position:absolute;left:-10000px'>%s</div>",
        "<div style='position:fixed;top:-9000px'>%s</div>",
        "<div style='margin-left:-9999px'>%s</div>",
        "<div style='text-indent:-9999px'>%s</div>",
        "<div style='font-size:0px'>%s</div>",
        "<div style='font-size:1px'>%s</div>",
        "<div style='height:0;overflow:hidden'>%s</div>",
        "<div style='width:1px;height:1px;overflow:hidden'>%s</div>",
        "<div style='opacity:0'>%s</div>",
        "<div style='opacity: 0.0'>%s</div>",
        "<div style='display:none'>%s</div>",
        "<div hidden>%s</div>",
        "<div style='color:white;background:white'>%s</div>",
        "<div style='color:#fff;background-color:rgb(255, 255, 255)'>%s</div>",
        "<div style='background:#123456'><div style='color:#123456'>%s</div></div>",
        "<div style='color:#fefefe'>%s</div>",
        "<font color=#FFFFFF>%s</font>",
        "<div style='color:transparent'>%s</div>",
        "<div style='transform:scale(0)'>%s</div>",
        "<div style='clip-path:inset(50%%)'>%s</div>",
        "<style>.zz{left:-4000px;position:absolute}</style><div class='a zz'>%s</div>",
        "<style>#zz{visibility:hidden}</style><div id=zz>%s</div>",
        "<style>@media screen{.b .zz{font-size:0}}</style><div class=b><div"
            + " class=zz>%s</div></div>",
      })
  void hiddenText_howeverHidden_isResidueAndNotRead(String wrapper) {
    Article article =
        article("<article>" + STORY.h1() + STORY.p() + wrapper.formatted(OTHER.p()) + "</article>");
    assertTrue(holds(article.text(), STORY, 0, 9), article.text());
    assertFalse(article.text().contains("loaf"), article.text());
    assertTrue(holds(hidden(article), OTHER, 0, 9), hidden(article));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<div style='display:none'>%s</div><button>Read more</button>",
        "<div id=x hidden>%s</div><a href=#x>The rest</a>",
        "<div id=x style='max-height:0;overflow:hidden'>%s</div><p onclick=\"open('x')\">Go</p>",
        "<input type=checkbox id=c><label for=c>Show more</label><div"
            + " style='display:none'>%s</div>",
        "<details><summary>Go on</summary>%s</details>",
        "<div hidden=until-found>%s</div>",
        "<div class='fade-in' style='opacity:0'>%s</div>",
        "<div style='opacity:0;transition:opacity 1s'>%s</div>",
        "<style>@media print{.x{display:none}}</style><div class=x>%s</div>",
        "<style>.x{display:none}.x.on{display:block}</style><div class='x on'>%s</div>",
        "<div style='visibility:hidden'><div style='visibility:visible'>%s</div></div>",
        "<div style='font-size:0'><div style='font-size:16px'>%s</div></div>",
        "<div style='background:#000;color:#fff'>%s</div>",
        "<div style='background:url(x.png) #fff;color:#fff'>%s</div>",
        "<div style='background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent'>%s</div>",
        "<div style='left:-9999px'>%s</div>",
      })
  void text_thatReadersCanOpenOrSee_isRead(String wrapper) {
    Article article =
        article(
            "<article>"
                + STORY.h1()
                + STORY.p(0, 3)
                + wrapper.formatted(STORY.p(3, 9))
                + "</article>");
    assertTrue(holds(article.text(), STORY, 0, 9), article.text());
    assertEquals("", hidden(article));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=cookie-notice style='display:none'>%s</div>",
        "<div class='modal fade' style='display:none'>%s</div>",
        "<nav style='visibility:hidden'>%s</nav>",
        "<form hidden>%s</form>",
        "<div style='position:absolute;left:-5000px' aria-hidden=true><label>%s<input"
            + " name=website></label></div>",
        "<dialog>%s</dialog>",
        "<div role=tabpanel hidden>%s</div>",
        "<span class=sr-only>%s</span>",
        "<noscript>%s</noscript>",
        "<template>%s</template>",
      })
  void hiding_forGoodReason_isNoResidue(String wrapper) {
    String notice =
        "We use small files to remember which of the boxes on this page you have closed.";
    Article article =
        article("<article>" + STORY.h1() + STORY.p() + "</article>" + wrapper.formatted(notice));
    assertFalse(article.text().contains("small files"), article.text());
    assertEquals("", hidden(article));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The car <del>stopped</del> <ins>ran</ins> on.",
        "The car <s>stopped</s> ran on.",
        "The car ran on<i class=fa aria-hidden=true>arrow</i>.",
        "The <span class=material-icons aria-hidden=true>tram</span> car ran on.",
        "The car <ruby>ran<rp>(</rp><rt>run</rt><rp>)</rp></ruby> on.",
        "The car <span style='display:none'>and the bus</span> ran on.",
        "The <span class=cap aria-hidden=true>c</span>ar ran on.",
        "The&amp;nbsp;car &amp;#114;an on.",
        "The car ran <x-word>on</x-word>.",
      })
  void line_withAsides_isReadWithoutThem(String line) {
    String text =
        article("<article>" + STORY.h1() + STORY.p() + "<p>" + line + "</p></article>").text();
    assertTrue(text.replaceAll(" ([.])", "$1").endsWith("\n\nThe car ran on."), text);
  }

  @ParameterizedTest
  @CsvSource({
    "&amp;amp;,&",
    "&amp;amp;amp;quot;,\"",
    "&amp;ldquo;,“",
    "&amp;mdash;,—",
    "&amp;#43;,+"
  })
  void reference_encodedAgain_isRead(String written, String read) {
    String text =
        article(
                "<article>"
                    + STORY.h1()
                    + STORY.p()
                    + "<p>Salt "
                    + written
                    + " pepper</p></article>")
            .text();
    assertTrue(text.endsWith("Salt " + read + " pepper"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "pre", "kbd"})
  void reference_inCode_staysAsItIs(String tag) {
    String text =
        article(
                "<article>"
                    + STORY.h1()
                    + STORY.p()
                    + "<p>Write <"
                    + tag
                    + ">&amp;nbsp;</"
                    + tag
                    + ">.</p></article>")
            .text();
    assertTrue(text.contains("&nbsp;"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<li>Ida mended the bell <a href=/b>Ticket 4711 of the works list</a></li>",
        "<li><a href=/b>Ticket 4711 of the works list</a>: Ida mended the bell</li>",
        "<li>Ida mended the bell (<a href=/b>4711</a>, <a href=/c>4712, seen by the"
            + " council</a>)</li>",
      })
  void item_halfOfLinks_isRead(String item) {
    String text =
        article(
                "<article>"
                    + STORY.h1()
                    + STORY.p(0, 3)
                    + "<ul>"
                    + item.repeat(3)
                    + "</ul></article>")
            .text();
    assertEquals(4, text.split("Ida mended the bell", -1).length, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<li><a href=/b>The council orders a new bell for the upper stop</a></li>",
        "<li><a href=/b>The council orders a new bell for the upper stop</a> (3 May)</li>",
        "<p><a href=/b>Previous story</a> | <a href=/c>Next story</a></p>",
      })
  void item_ofLinksAlone_isNotRead(String item) {
    String text =
        article("<article>" + STORY.h1() + STORY.p(0, 5) + "<div>" + item + "</div></article>")
            .text();
    assertTrue(text.endsWith(STORY.paragraphs().get(4)), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>%s<h3><a href=/a>Bees stop work on it</a></h3>%b<h3><a href=/b>A lake sinks"
            + " again</a></h3>%b<h3><a href=/c>Choir sings in its coats</a></h3>%b</div>",
        "<article>%s</article><article><h2>Bakers of Aldmere argue</h2>%b%b%b</article>",
        "<article>%s</article><div><h2><a href=/a>Bakers of Aldmere argue</a></h2>%b%b%b</div>",
        "<div>%s</div><aside><h3>Related</h3>%b%b%b</aside>",
        "<div>%s</div><div class=related>%b</div>",
        "<div>%s</div><table><tr><td>Rosa<br>3 May 2022</td><td>%b</td></tr><tr><td>Gil<br>4 May"
            + " 2022</td><td>%b</td></tr></table>",
        "<div>%s<h3>Comments</h3><p>Rosa: %t</p><p>Gil: %t</p><p>Old Tom: %t</p></div>",
      })
  void otherStories_andComments_areLeftOut(String page) {
    String other =
        "A loaf that two bakers of the town fell out about was weighed on Monday by a judge.";
    String body =
        page.replace("%s", STORY.h1() + STORY.p())
            .replace("%b", "<p>" + other + "</p>")
            .replace("%t", other);
    String text = article(body).text();
    assertTrue(holds(text, STORY, 0, 9), text);
    assertFalse(text.contains("loaf"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%1<h3><a href=https://a.example/>One</a></h3>%2<h3><a href=https://b.example/>The other"
            + " one</a></h3>%3",
        "%1<section><h3><a href=https://a.example/>The first"
            + " one</a></h3>%2</section><section><h3><a href=https://b.example/>The other"
            + " one</a></h3>%3</section>",
        "%1<h3><a href=#2>The first one</a></h3>%2<h3><a href=#3>The other one</a></h3>%3",
      })
  void list_withLinkedHeadings_isRead(String list) {
    String body =
        list.replace("%1", STORY.p(0, 2)).replace("%2", STORY.p(2, 4)).replace("%3", STORY.p(4, 9));
    String text = article("<article>" + STORY.h1() + body + "</article>").text();
    assertTrue(holds(text, STORY, 0, 9), text);
  }
}
