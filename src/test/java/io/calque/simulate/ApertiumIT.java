package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the real program, where it is installed. */
class ApertiumIT {
  private static final List<CleanArticle> ARTICLES =
      List.of(
          new CleanArticle(
              "a",
              List.of(
                  "Ferry strike enters third day",
                  "“We will not give up,” said Mr. Holm, who has led the two-day strike [so far].",
                  "Prices ^rose$ by 3% @ the port & fell {again} <b>.")),
          new CleanArticle("b", List.of("The old bridge was closed.")));

  @ParameterizedTest
  @EnumSource(Pivot.class)
  void alter_everyPivot_keepsParagraphsApart(Pivot pivot) {
    Apertium apertium = open(pivot);
    List<SimulatedArticle> altered = apertium.alter(ARTICLES);
    assertEquals(3, altered.get(0).paragraphs().size());
    assertEquals(1, altered.get(1).paragraphs().size());
    assertFalse(altered.get(0).paragraphs().get(1).changes().isEmpty());
    assertEquals(altered, apertium.alter(ARTICLES));
  }

  private static Apertium open(Pivot pivot) {
    try {
      return Apertium.open("apertium", List.of(pivot), 1);
    } catch (MissingProgramException e) {
      return abort(e.getMessage());
    }
  }
}
