package io.calque.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskStatisticsTest {
  @TempDir Path folder;

  @Test
  void statistics_twoPeople_countAgreementAndPrecision() {
    Desk desk = Desks.open(folder.resolve("desk.db"));
    for (int i = 1; i <= 4; i++) {
      Desks.add(desk, "https://a.example/" + i, "spun", 0.01);
    }
    Desks.add(desk, "https://a.example/5", "original", 0.5);
    Desks.add(desk, "https://a.example/6", "insufficient", 0.5);
    Desks.label(desk, "ann", 1, Opinion.SPUN);
    Desks.label(desk, "ann", 2, Opinion.TRANSLATED);
    Desks.label(desk, "ann", 3, Opinion.HUMAN);
    Desks.label(desk, "ann", 4, Opinion.SPUN);
    Desks.label(desk, "ann", 5, Opinion.HUMAN);
    Desks.label(desk, "ann", 6, Opinion.SPUN);
    Desks.label(desk, "ben", 1, Opinion.SPUN);
    Desks.label(desk, "ben", 4, Opinion.HUMAN);
    Desks.label(desk, "ben", 5, Opinion.UNSURE);
    DeskStatistics statistics = desk.statistics();
    assertEquals(6, statistics.articles());
    assertEquals(6, statistics.reviewed());
    assertEquals(1, statistics.disputed());
    assertEquals(9, statistics.decisions());
    assertEquals(new DeskStatistics.Share(2, 3), statistics.accused());
    assertEquals(0.2077, statistics.accused().interval().lower(), 1e-4);
    assertEquals(0.9385, statistics.accused().interval().upper(), 1e-4);
    assertEquals(new DeskStatistics.Share(1, 1), statistics.cleared());
    assertEquals(new DeskStatistics.Share(1, 2), statistics.sameKind());
    assertEquals(
        List.of(
            new DeskStatistics.Reviewer("ann", 3, 1, 2, 0, new DeskStatistics.Share(4, 5)),
            new DeskStatistics.Reviewer("ben", 1, 0, 1, 1, new DeskStatistics.Share(1, 2))),
        statistics.reviewers());
    DeskStatistics.Pair pair = statistics.pairs().get(0);
    assertEquals(new DeskStatistics.Share(1, 2), pair.same());
    assertEquals(0, pair.kappa(), 1e-9);
  }

  @Test
  void statistics_undoneLabel_countsNoMore() {
    Desk desk = Desks.open(folder.resolve("desk.db"));
    Desks.add(desk, "https://a.example/1", "spun", 0.01);
    Desks.label(desk, "ann", 1, Opinion.SPUN);
    desk.undo("u", "ann");
    assertEquals(0, desk.statistics().reviewed());
    assertEquals(2, desk.statistics().decisions());
    assertEquals(List.of(), desk.judged());
  }

  /** People judge what they saw; another score later changes nothing of that. */
  @Test
  void statistics_scoredAgain_countWhatWasShown() {
    Desk desk = Desks.open(folder.resolve("desk.db"));
    Desks.add(desk, "https://a.example/1", "spun", 0.01);
    Desks.label(desk, "ann", 1, Opinion.HUMAN);
    Desks.add(desk, "https://a.example/1", "original", 0.8);
    assertEquals(new DeskStatistics.Share(0, 1), desk.statistics().accused());
  }

  @Test
  void statistics_judgedMarks_countByType() {
    Desk desk = Desks.open(folder.resolve("desk.db"));
    long id = Desks.add(desk, "https://a.example/1", "spun", 0.01);
    ReviewedArticle article = desk.article(id).orElseThrow();
    Span span = article.score().evidence().get(0).span();
    desk.decide(mark("1", article, Decision.Kind.SPAN_WRONG, "", span));
    desk.decide(mark("2", article, Decision.Kind.WORDING_RIGHT, "soaring", span));
    assertEquals(
        List.of(new DeskStatistics.Marks("tortured-phrase", 1, 1)), desk.statistics().marks());
  }

  static Statement mark(
      String request, ReviewedArticle article, Decision.Kind kind, String value, Span span) {
    return new Statement(
        request, article.id(), article.scoreId(), "ann", kind, value, Optional.of(span));
  }

  @Test
  void judged_disputedOrUnsure_areLeftOut() {
    Desk desk = Desks.open(folder.resolve("desk.db"));
    for (int i = 1; i <= 3; i++) {
      Desks.add(desk, "https://a.example/" + i, "spun", 0.01);
    }
    Desks.label(desk, "ann", 1, Opinion.SPUN);
    Desks.label(desk, "ben", 1, Opinion.HUMAN);
    Desks.label(desk, "ann", 2, Opinion.UNSURE);
    Desks.label(desk, "ann", 3, Opinion.HUMAN);
    assertEquals(List.of(3L), desk.judged().stream().map(JudgedArticle::id).toList());
    assertEquals(
        List.of("Prices of bread went hovering at https://a.example/3."),
        desk.human().stream().map(one -> one.score().text()).toList());
  }
}
