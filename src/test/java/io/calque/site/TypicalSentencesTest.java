package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Sentences;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypicalSentencesTest {
  private final TypicalSentences sentences = new TypicalSentences();

  private static SiteSentence one(String text, int thousandths) {
    return new SiteSentence("a", 0, text, thousandths);
  }

  private static List<String> list(TypicalSentences from) {
    return from.list().stream().map(one -> one.text() + " " + one.thousandths()).toList();
  }

  @Test
  void add_sameWords_countOnceWithTheHigherProbability() {
    sentences.add(List.of(one("x", 400), one("y", 500), one("x", 600), one("x", 100)));
    assertEquals(List.of("x 600", "y 500"), list(sentences));
  }

  @Test
  void add_anyOrderInAnyParts_keepsTheSame() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      List<SiteSentence> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(one("s" + random.nextInt(15), random.nextInt(1001)));
      }
      TypicalSentences whole = new TypicalSentences();
      whole.add(all);
      Collections.shuffle(all, random);
      TypicalSentences left = new TypicalSentences();
      left.add(all.subList(0, 17));
      TypicalSentences right = new TypicalSentences();
      right.add(all.subList(17, 40));
      right.add(left.list());
      assertEquals(list(whole), list(right), "round " + round);
      assertEquals(6, right.list().size());
    }
  }

  @Test
  void of_article_takesTheTwoLongEnoughThatReadMostTranslated() {
    String text =
        "It is short. The first of them is here and goes on for long. "
            + "The second of them is here and goes on for long. "
            + "The third of them is here and goes on for long "
            + "and on ".repeat(60)
            + "end.";
    ArticleScore made =
        Sentences.score("a", Verdict.ORIGINAL, ArtifactType.AGREEMENT, text, "nothing");
    List<SentenceScore> read = new ArrayList<>();
    for (SentenceScore one : made.sentences()) {
      double translated = 0.9 - 0.1 * Math.abs(read.size() - 3);
      read.add(
          new SentenceScore(
              one.sentence(),
              one.label(),
              new Probabilities(1 - translated, 0, translated),
              one.evidence()));
    }
    List<SiteSentence> found =
        TypicalSentences.of(Sentences.article("a", Verdict.ORIGINAL, text, read, List.of()));
    assertEquals(List.of(3, 2), found.stream().map(SiteSentence::sentence).toList());
    assertEquals(List.of(900, 800), found.stream().map(SiteSentence::thousandths).toList());
    assertTrue(found.get(0).text().endsWith("…"));
    assertEquals(280, found.get(0).text().length());
  }
}
