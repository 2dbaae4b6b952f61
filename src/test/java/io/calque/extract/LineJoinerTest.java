package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineJoinerTest {
  /** Most characters that may be looked at for each one of the text. */
  private static final long MOST_LOOKS = 60;

  /** Counts how often characters of a text are asked for as lines: each line once. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "the gates were raised at six and a queue of barges began\n",
        "a\n",
        "\n",
        " \n",
        "12\n\n",
        "                                   a\n  b\n",
        "> > > > > > > > > > a\n",
        "| | | | | | | | a\n",
        "BRACKEN WEEKLY\n12\n\f",
        "the gates were raised at six and a queue of bar-\n",
        "- a\n",
        "\t\t\t\t\t\tx\n",
      })
  void join_anyLines_asksOnceForEach(String unit) {
    long one = asked(unit, 2_000);
    long two = asked(unit, 4_000);
    assertTrue(two <= 2 * one + 200, () -> "asked " + one + " and " + two + " times");
    assertTrue(one <= MOST_LOOKS * 2_000L * unit.length(), () -> "asked " + one + " times");
  }

  private static long asked(String unit, int times) {
    AtomicLong characters = new AtomicLong();
    LineJoiner joiner =
        new LineJoiner(
            line -> {
              characters.addAndGet(line.length());
              return false;
            });
    joiner.join(unit.repeat(times));
    return characters.get();
  }

  @Test
  void join_megabyteOfLines_makesParagraphs() {
    String paragraph =
        """
        The keeper raised the lower gates at six, and a queue of barges
        that reached to the mill began to move towards the upper reach
        before anybody had asked him to.

        """;
    Rejoined joined = new LineJoiner(line -> false).join(paragraph.repeat(6_000));
    assertEquals(6_000, joined.stretches().size());
    assertEquals(12_000, joined.mends().size());
  }

  @Test
  void join_lineThatStandsAlone_isNoPartOfAParagraph() {
    String text =
        """
        The keeper raised the lower gates at six, and a queue of
        barges began to move.
        Share this story
        By noon the reach was empty, and the keeper went back to
        his bed.\
        """;
    LineJoiner joiner = new LineJoiner("Share this story"::equals);
    assertEquals(3, joiner.join(text).stretches().size());
  }
}
