package examples;

import io.calque.Calque;
import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.input.Source;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes a Markdown table, a row an article as it is scored. */
public final class OwnReport implements ScoreListener {
  @Override
  public void scored(ArticleScore score) {
    long marked =
        score.sentences().stream().filter(sentence -> !sentence.weighed().isEmpty()).count();
    System.out.println(
        "| " + score.article().source() + " | " + score.verdict() + " | " + marked + " |");
  }

  @Override
  public void failed(String source, String problem) {
    System.out.println("| " + source + " | " + problem + " | |");
  }

  /** Needs the folder of the models as its argument. */
  public static void main(String[] args) {
    Stream<Source> sources =
        Stream.of(
            Source.ofText("one", "She began a three-day go to to Lisbon."),
            Source.ofText("two", "The committee met on Monday and agreed on a date."));
    System.out.println("| article | verdict | sentences marked |\n|---|---|---|");
    try (Calque calque = Calque.builder(Path.of(args[0])).tier(Tier.FAST).build()) {
      RunSummary summary = calque.score(sources, new OwnReport());
      System.out.println("\n" + summary.scored() + " scored, " + summary.failed() + " failed");
    }
  }
}
