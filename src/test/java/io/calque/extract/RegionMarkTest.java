package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionMarkTest {
  private static RegionMark mark(String html) {
    return RegionMark.of(Jsoup.parseBodyFragment(html).body().child(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<nav></nav>;ASIDE",
        "<div role='Navigation'></div>;ASIDE",
        "<div id='comments'></div>;ASIDE",
        "<div class='x post-comments-list'></div>;ASIDE",
        "<div class='relatedPosts'></div>;ASIDE",
        "<div class='CookieBanner__box--open'></div>;ASIDE",
        "<section class='c-newsletter'></section>;ASIDE",
        "<div class='sidebar'></div>;LIKELY_ASIDE",
        "<aside></aside>;LIKELY_ASIDE",
        "<div class='ad-slot'></div>;LIKELY_ASIDE",
      })
  void of_aside_isMarked(String html, RegionMark expected) {
    assertEquals(expected, mark(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div></div>",
        "<div class='entry-content'></div>",
        "<div class='post tag-comments category-related'></div>",
        "<div class='no-sidebar has-newsletter'></div>",
        "<div class='commented navigate shared adder'></div>",
        "<main class='comments'></main>",
        "<article class='hentry uncommented'></article>",
        "<div id='12' class='-- __ 9x'></div>",
      })
  void of_ordinaryRegion_isNotMarked(String html) {
    assertEquals(RegionMark.NONE, mark(html));
  }
}
