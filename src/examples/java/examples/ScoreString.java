package examples;

import io.calque.Calque;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import java.nio.file.Path;

/** Scores a string. */
public final class ScoreString {
  private ScoreString() {}

  /** Needs the folder of the models as its argument. */
  public static void main(String[] args) {
    String text = "The minister left on a three-day go to to Paris with out saying a word.";
    try (Calque calque = Calque.builder(Path.of(args[0])).tier(Tier.FAST).build()) {
      ArticleScore score = calque.score(text);
      System.out.println(score.verdict() + ": " + score.reason());
      score.sentences().stream()
          .flatMap(sentence -> sentence.evidence().stream())
          .forEach(found -> System.out.println(found.text() + " -> " + found.suggestions()));
    }
  }
}
