package io.calque.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article's score as a report of schema {@code calque/1} gives it.
 *
 * @param source name of the article
 * @param title its title, or empty
 * @param tier that judged
 * @param verdict {@code original}, {@code spun}, {@code translated} or {@code insufficient}
 * @param spun probability, 0 to 1
 * @param translated probability, 0 to 1
 * @param falseAlarmRate of the test that the verdict rests on, 0 to 1
 * @param tests false-alarm rate of each test by its name, where the report has them; in order
 * @param reason the verdict in a line
 * @param models digest of the model files, or empty
 * @param residue what the page's software left, type and text
 * @param sentences in order
 * @param text of the article; where the report has none, its sentences in their places
 * @param json the whole object without the text
 */
public record ReportedScore(
    String source,
    String title,
    String tier,
    String verdict,
    double spun,
    double translated,
    double falseAlarmRate,
    Map<String, Double> tests,
    String reason,
    String models,
    List<Residue> residue,
    List<ReportedSentence> sentences,
    String text,
    ObjectNode json) {
  /** Copies the lists. */
  public ReportedScore {
    residue = List.copyOf(residue);
    sentences = List.copyOf(sentences);
  }

  /** A piece of page residue. */
  public record Residue(String type, String text) {}

  /** Whether it accuses the article. */
  public boolean isAccusation() {
    return verdict.equals("spun") || verdict.equals("translated");
  }

  /** All evidence, in order. */
  public List<ReportedEvidence> evidence() {
    return sentences.stream().flatMap(one -> one.evidence().stream()).toList();
  }

  /** The evidence with the highest score; the longest wording of equals. */
  public Optional<ReportedEvidence> strongest() {
    return evidence().stream()
        .max(
            Comparator.comparingDouble(ReportedEvidence::score)
                .thenComparingInt(one -> one.text().length()));
  }
}
