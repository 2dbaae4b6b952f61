package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<h1>The Paper</h1><h2>Old bridge closed</h2>;Old bridge closed - The Paper;Old bridge"
            + " closed",
        "<h1>Old bridge closed</h1><h3>Other story today</h3>;Home;Old bridge closed",
        "<h1>Old bridge closed</h1><h2>Old bridge</h2>;Old Bridge Closed!;Old bridge closed",
        "<h2>Some other story</h2>;Old bridge closed;''",
        "<p>Home</p><p>Old bridge closed</p><p>Short</p>;Site name | Old bridge closed;Old bridge"
            + " closed",
        "<h2>Day</h2>;Day after day in the valley;''",
      })
  void block_headings_givesTheTitle(String body, String declared, String expected) {
    PageText page = PageWalk.of(Jsoup.parse(body), new PageSource(body, false, false));
    OptionalInt block = TitleFinder.block(page, List.of(declared));
    assertEquals(expected, block.isPresent() ? page.blocks().get(block.getAsInt()).text() : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Old bridge closed - The Paper;Old bridge closed",
        "Old bridge | closed | Site;Old bridge | closed",
        "Wi - Fi for all villages;Wi - Fi for all villages",
        "Old bridge closed;Old bridge closed",
      })
  void withoutSite_title_losesTheSite(String title, String expected) {
    assertEquals(expected, TitleFinder.withoutSite(title));
  }
}
