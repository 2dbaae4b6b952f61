package io.calque.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.Sentences;
import io.calque.text.Document;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
  private static final String STORY =
      """
      The envoy Maria Lund met President Oskar Berg in Lisbon on 4 May for 35 minutes. \
      Talks with Norway and Estonia ended on 12 June without a deal, officials in Porto said. \
      “We are ready to go on talking about every point of the plan,” Lund told Radio Norte. \
      The plan gives 1,200 boats from Bergen, Tallinn and Faro a share of 14 per cent. \
      Berg replied: “No minister of mine has ever signed a paper that he had not read twice.” \
      In 2019 the court of Stavanger stopped 17 ships of the Nordlys company off Kirkenes.\
      """;

  /** The same with other words between the names. */
  private static final String SPUN =
      """
      The messenger Maria Lund encountered President Oskar Berg in Lisbon on 4 May for 35 moments. \
      Discussions with Norway and Estonia concluded on 12 June with out a bargain, officers in Porto \
      stated. “We are ready to go on talking about every point of the plan,” Lund advised Radio Norte. \
      The scheme provides 1,200 vessels from Bergen, Tallinn and Faro a portion of 14 per cent. \
      Berg responded: “No minister of mine has ever signed a paper that he had not read twice.” \
      Within the 2019 the courtroom of Stavanger halted 17 vessels of the Nordlys firm off Kirkenes.\
      """;

  private static final String OTHER =
      """
      President Oskar Berg opened a school in Lisbon on 5 May. “I am proud of it,” he said there. \
      Maria Lund did not come; she was in Norway, where 30 boats from Bergen had been stopped.\
      """;

  private final NearCopies copies = new NearCopies();

  private static Document document(String source, String text) {
    return Sentences.document(source, text);
  }

  @Test
  void add_spunVersion_isFound() {
    assertEquals(List.of(), copies.add(document("story", STORY)));
    assertEquals(List.of(), copies.add(document("other", OTHER)));
    List<NearCopies.Match> found = copies.add(document("spun", SPUN));
    assertEquals(List.of("story"), found.stream().map(NearCopies.Match::source).toList());
    assertTrue(found.get(0).share() > 0.8, found.toString());
    assertEquals(List.of(List.of("story", "spun")), copies.groups());
  }

  @Test
  void match_trustedArticles_givesTheClosest() {
    copies.add(document("other", OTHER));
    copies.add(document("story", STORY));
    assertEquals("story", copies.closest(document("suspect", SPUN)).orElseThrow().source());
    assertEquals(List.of(), copies.groups());
  }

  @Test
  void overlap_sameEvent_isNoCopy() {
    NearCopies.Overlap overlap =
        NearCopies.overlap(document("story", STORY), document("other", OTHER));
    assertTrue(!overlap.isNearCopy(), overlap.toString());
  }

  @Test
  void add_littleText_matchesNothing() {
    copies.add(document("empty", ""));
    assertEquals(List.of(), copies.add(document("also empty", "")));
    assertEquals(List.of(), copies.add(document("short", "Lund met Berg.")));
    assertEquals(0, NearCopies.overlap(document("a", ""), document("b", STORY)).share());
  }

  @Test
  void add_longChainOfVersions_isOneGroup() {
    for (int i = 0; i < 60; i++) {
      copies.add(document("version " + i, STORY));
    }
    assertEquals(1, copies.groups().size());
    assertEquals(60, copies.groups().get(0).size());
  }

  @Test
  void add_sameBoxOnEveryPage_isNoVersionAndLinear() {
    String box = " Read Nordlys News by Anna Berg and Jon Dahl in Oslo, Bergen and Faro.";
    Random random = new Random(5);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 300; i++) {
            String names =
                IntStream.range(0, 40)
                    .mapToObj(k -> "saw " + name(random) + " and")
                    .collect(Collectors.joining(" "));
            copies.add(document("page " + i, "She " + names + " left." + box));
          }
        });
    assertEquals(List.of(), copies.groups());
  }

  private static String name(Random random) {
    String letters = Integer.toString(1_000_000 + random.nextInt(10_000_000), 26);
    String word =
        letters
            .chars()
            .map(c -> 'a' + Character.digit(c, 36) % 26)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
