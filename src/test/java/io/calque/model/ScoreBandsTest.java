package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms.Band;
import io.calque.model.FalseAlarms.Writers;
import io.calque.model.ScoreBands.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreBandsTest {
  private final List<Scored> articles = new ArrayList<>();

  private void add(int number, int words) {
    for (int i = 0; i < number; i++) {
      articles.add(new Scored(words, i));
    }
  }

  private List<String> bands() {
    return ScoreBands.of("news", articles, 10).map(Writers::bands).orElse(List.of()).stream()
        .map(band -> band.leastWords() + ": " + band.articles())
        .toList();
  }

  @Test
  void of_enoughOfEveryLength_areFiveBands() {
    add(10, 40);
    add(11, 159);
    add(12, 160);
    add(13, 639);
    add(14, 5_000);
    assertEquals(List.of("40: 10", "80: 11", "160: 12", "320: 13", "640: 14"), bands());
  }

  @Test
  void of_fewLongOnes_joinsThemWithShorterOnes() {
    add(10, 50);
    add(10, 100);
    add(4, 200);
    add(9, 700);
    assertEquals(List.of("40: 10", "80: 10", "160: 13"), bands());
  }

  @Test
  void of_fewInTheMiddle_joinsThemWithShorterOnes() {
    add(10, 50);
    add(3, 100);
    add(10, 200);
    assertEquals(List.of("40: 13", "160: 10"), bands());
  }

  @Test
  void of_fewShortOnes_joinsThemWithTheNext() {
    add(3, 50);
    add(10, 200);
    assertEquals(List.of("40: 13"), bands());
  }

  @Test
  void of_fewOfEveryLength_isOneBandIfTheyAreEnoughTogether() {
    add(5, 50);
    add(5, 1_000);
    assertEquals(List.of("40: 10"), bands());
  }

  @Test
  void of_tooFewTogether_isNone() {
    add(9, 50);
    assertEquals(Optional.empty(), ScoreBands.of("news", articles, 10));
    assertEquals(Optional.empty(), ScoreBands.of("news", List.of(), 10));
  }

  @Test
  void of_shortArticles_countNowhere() {
    add(30, 39);
    assertEquals(List.of(), bands());
    add(10, 40);
    assertEquals(List.of("40: 10"), bands());
  }

  @Test
  void of_scores_areRoundedAndFall() {
    articles.add(new Scored(50, -1.00049));
    articles.add(new Scored(50, 2.0006));
    articles.add(new Scored(50, 0.5));
    assertEquals(
        new Writers("news", List.of(new Band(40, 3, List.of(2.001, 0.5, -1.0)))),
        ScoreBands.of("news", articles, 1).orElseThrow());
  }

  /** Of new articles like the counted ones at most the promised share score as high. */
  @Test
  void of_articlesOfOneKind_keepWhatIsPromised() {
    Random random = new Random(5);
    int accused = 0;
    for (int draw = 0; draw < 200; draw++) {
      articles.clear();
      for (int i = 0; i < 250; i++) {
        articles.add(new Scored(50, random.nextGaussian()));
      }
      Writers writers = ScoreBands.of("news", articles, 200).orElseThrow();
      for (int i = 0; i < 50; i++) {
        accused += writers.band(50).rate(random.nextGaussian()) <= 0.02 ? 1 : 0;
      }
    }
    assertTrue(accused > 100 && accused < 240, accused + " of 10,000 at a promise of 2 %");
  }
}
