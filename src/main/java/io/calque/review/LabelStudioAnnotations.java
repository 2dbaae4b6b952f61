package io.calque.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.calque.text.BadDataException;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What annotators said in Label Studio: the choice becomes a label, a note a note, and a predicted
 * span that the annotator took out of a copy of the prediction is called wrong. A task finds its
 * article by the digest that was exported with it.
 */
final class LabelStudioAnnotations {
  private final Desk desk;
  private final String file;

  LabelStudioAnnotations(Desk desk, String file) {
    this.desk = desk;
    this.file = file;
  }

  /**
   * Takes the annotations of a task in.
   *
   * @return how many decisions it holds, those included that were taken in before
   * @throws BadDataException if the task is of no article on this desk, or no annotation can be
   *     read
   */
  int take(JsonNode task, String place) {
    String digest = task.path("data").path("digest").asText("");
    ReviewedArticle article =
        desk.find(digest)
            .orElseThrow(
                () -> new BadDataException(file, place, "its article is not on this desk"));
    int taken = 0;
    for (JsonNode annotation : task.path("annotations")) {
      if (!annotation.path("was_cancelled").asBoolean(false)) {
        try {
          for (Statement statement : statements(article, annotation)) {
            desk.decide(statement);
            taken++;
          }
        } catch (IllegalArgumentException e) {
          throw new BadDataException(file, place, String.valueOf(e.getMessage()));
        }
      }
    }
    return taken;
  }

  private static List<Statement> statements(ReviewedArticle article, JsonNode annotation) {
    String id = annotation.path("id").asText("");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an annotation has no id");
    }
    String changed = annotation.path("updated_at").asText("");
    String request = "label-studio " + article.id() + " " + id + " " + changed + " ";
    String reviewer = reviewer(annotation.path("completed_by"));
    List<Statement> statements = new ArrayList<>();
    Set<Span> kept = new HashSet<>();
    for (JsonNode result : annotation.path("result")) {
      JsonNode value = result.path("value");
      switch (result.path("type").asText("")) {
        case "choices" ->
            statements.add(
                Statement.label(
                    request + "label",
                    article.id(),
                    article.scoreId(),
                    reviewer,
                    Opinion.of(value.path("choices").path(0).asText("").toLowerCase(Locale.ROOT))));
        case "textarea" -> {
          String note = value.path("text").isArray() ? joined(value.path("text")) : "";
          if (!note.isBlank()) {
            statements.add(
                new Statement(
                    request + "note " + statements.size(),
                    article.id(),
                    article.scoreId(),
                    reviewer,
                    Decision.Kind.NOTE,
                    note,
                    Optional.empty()));
          }
        }
        case "labels" ->
            kept.add(new Span(value.path("start").asInt(-1), value.path("end").asInt(-1)));
        default -> {
          // another tool of the project's own
        }
      }
    }
    if (annotation.path("parent_prediction").canConvertToLong()) {
      for (ReportedEvidence evidence : article.score().evidence()) {
        Span span = evidence.span();
        if (kept.stream().noneMatch(span::overlaps)) {
          statements.add(
              new Statement(
                  request + LabelStudioTasks.region(span.start(), span.end()),
                  article.id(),
                  article.scoreId(),
                  reviewer,
                  Decision.Kind.SPAN_WRONG,
                  "",
                  Optional.of(span)));
        }
      }
    }
    return statements;
  }

  /** The annotator's address or number, as exports have one or the other. */
  private static String reviewer(JsonNode by) {
    String name = by.isObject() ? by.path("email").asText(by.path("id").asText("")) : by.asText("");
    return name.isBlank() ? "Label Studio" : "Label Studio " + name;
  }

  private static String joined(JsonNode texts) {
    List<String> lines = new ArrayList<>();
    texts.forEach(one -> lines.add(one.asText("")));
    return String.join("\n", lines).strip();
  }
}
