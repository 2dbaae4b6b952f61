package io.calque.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calque.input.Source;
import io.calque.report.Report;
import io.calque.report.ReportFormat;
import io.calque.report.ReportOptions;
import io.calque.score.ArticleScore;
import io.calque.text.BadDataException;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Brings reports, scores and annotations to a desk, and counts them. For one thread. */
public final class Intake {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Desk desk;
  private int articles;
  private int known;
  private int annotations;

  /** Nothing brought in yet. */
  public Intake(Desk desk) {
    this.desk = desk;
  }

  /** Whether {@code file} is a report, or tasks of Label Studio, and not something to be scored. */
  public static boolean takes(Path file) {
    return ReportFile.of(file).kind() != ReportFile.Kind.OTHER;
  }

  /**
   * Brings a file in that {@link #takes} says is one.
   *
   * @throws BadDataException naming file and place of what cannot be used; what stands before is on
   *     the desk
   */
  public void file(Path file) {
    ReportFile report = ReportFile.of(file);
    if (report.kind() == ReportFile.Kind.TASKS) {
      LabelStudioAnnotations reader = new LabelStudioAnnotations(desk, file.toString());
      report.tasks((task, place) -> annotations += reader.take(task, place));
    } else {
      report.scores((score, place) -> add(article(score)));
    }
  }

  /** Brings a scored article in. */
  public Desk.Added score(ArticleScore score, String models) {
    return add(article(score, models));
  }

  /** Brings a scored article in, with the trusted one it is a version of. */
  public Desk.Added score(ArticleScore score, Comparison original, String models) {
    return add(article(score, models).withOriginal(original.before()));
  }

  private Desk.Added add(NewArticle article) {
    Desk.Added added = desk.add(article);
    articles += added.isNew() ? 1 : 0;
    known += added.isNew() ? 0 : 1;
    return added;
  }

  private static NewArticle article(ReportedScore score) {
    String address = Source.isAddress(score.source()) ? score.source() : "";
    return new NewArticle(address, score, Optional.empty());
  }

  /**
   * An article as it was scored.
   *
   * @param models digest of the model files
   */
  public static NewArticle article(ArticleScore score, String models) {
    StringWriter json = new StringWriter();
    Report report =
        ReportFormat.JSONL.open(json, new ReportOptions(true, false, ReportOptions.DEFAULT_WIDTH));
    try {
      report.begin();
      report.article(score);
      JsonNode node = MAPPER.readTree(json.toString());
      if (node instanceof ObjectNode object) {
        object.put("models", models);
        object.put("text", score.article().text());
      }
      return new NewArticle(
          score.article().address(),
          ScoreJson.read(node, score.article().source(), ""),
          Optional.empty());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Articles that were not on the desk before. */
  public int articles() {
    return articles;
  }

  /** Articles that were, and may have a new score now. */
  public int known() {
    return known;
  }

  /** Decisions in annotations. */
  public int annotations() {
    return annotations;
  }
}
