package io.calque.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.score.Sentences;
import io.calque.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionAlignmentTest {
  /** Each part as KIND before>after. */
  private static List<String> parts(String before, String after) {
    Document one = Sentences.document("a", before);
    Document other = Sentences.document("b", after);
    return VersionAlignment.of(one, other).parts().stream()
        .map(
            part ->
                part.kind()
                    + " "
                    + part.before().of(one.text())
                    + ">"
                    + part.after().of(other.text()))
        .toList();
  }

  private static VersionAlignment align(String before, String after) {
    return VersionAlignment.of(Sentences.document("a", before), Sentences.document("b", after));
  }

  @Test
  void parts_sameText_isAPartASentence() {
    assertEquals(
        List.of("SAME It rained all day.>It rained all day.", "SAME We left.>We left."),
        parts("It rained all day. We left.", "It rained all day. We left."));
  }

  @Test
  void parts_noText_areOneAddition() {
    assertEquals(List.of(), parts("", ""));
    assertEquals(List.of("ADDED >We left."), parts("", "We left."));
    assertEquals(List.of("REMOVED We left.>"), parts("We left.", ""));
  }

  /** Up to eight words on either side are another wording, nine another passage. */
  @Test
  void parts_nineWords_areNoReplacement() {
    String head = "The three wise mayors met here ";
    String tail = " before they all went home again";
    assertEquals(
        List.of(
            "SAME The three wise mayors met here>The three wise mayors met here",
            "REPLACED once>a b c d e f g h",
            "SAME before they all went home again>before they all went home again"),
        parts(head + "once" + tail, head + "a b c d e f g h" + tail));
    assertEquals(
        List.of(
            "SAME The three wise mayors met here>The three wise mayors met here",
            "REMOVED once>",
            "ADDED >a b c d e f g h i",
            "SAME before they all went home again>before they all went home again"),
        parts(head + "once" + tail, head + "a b c d e f g h i" + tail));
  }

  @Test
  void sameWords_share_countsWordsOfBothSidesWithoutMarks() {
    assertEquals(0, align("", "").sameWords());
    assertEquals(1, align("We left!", "we left.").sameWords());
    assertEquals(6.0 / 8, align("We left at noon.", "We left at dawn.").sameWords());
  }

  @Test
  void substitutions_order_isByCountThenByFirstPlace() {
    VersionAlignment alignment =
        align(
            "Cold bread sold here, old coats sold there, cold tea sold now.",
            "Icy bread sold here, aged coats sold there, icy tea sold now.");
    assertEquals(
        List.of(
            new Comparison.Substitution("cold", "icy", 2),
            new Comparison.Substitution("old", "aged", 1)),
        alignment.substitutions());
  }

  @Test
  void substitutions_marksAlone_areNone() {
    assertEquals(
        List.of(),
        align("We left; they stayed here.", "We left, they stayed here.").substitutions());
  }
}
