package io.calque.signal;

import io.calque.table.TableRow;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reporting verbs that need a person told in English and none in many other languages: "He assured
 * about better communication". Common in World Englishes before "that", so only "about" counts for
 * more.
 */
final class ReportingCalque implements Signal {
  /** A verb with the word after it that shows the gap. */
  private record Frame(double score, String suggestion) {}

  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "who");

  private final Map<String, Map<String, Frame>> frames = new HashMap<>();

  ReportingCalque(Lexicons lexicons) {
    for (TableRow row :
        lexicons.rows(Lexicon.REPORTING_FRAMES, "verb", "next", "suggestion", "score")) {
      frames
          .computeIfAbsent(row.get("verb"), verb -> new HashMap<>())
          .put(row.get("next"), new Frame(Scores.of(row), row.get("suggestion")));
    }
  }

  @Override
  public String id() {
    return "reporting-calque";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit(
            "The envoy left. He [assured about -> gave assurances about] better "
                + "trade with Peru."),
        Example.hit("She [informed about -> gave information about] the new rules on Friday."),
        Example.miss("He was assured about better trade with Peru."),
        Example.miss("He assured them about better trade with Peru."),
        Example.miss("Voters informed about the new rules stayed home."));
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Evidence> evidence = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i + 2 < tokens.size(); i++) {
        Map<String, Frame> told = frames.get(tokens.get(i + 1).lower());
        if (told == null || !SUBJECTS.contains(tokens.get(i).lower())) {
          continue;
        }
        Frame frame = told.get(tokens.get(i + 2).lower());
        Span span = new Span(tokens.get(i + 1).span().start(), tokens.get(i + 2).span().end());
        if (frame != null && !sentence.isQuoted(span)) {
          evidence.add(
              new Evidence(
                  ArtifactType.MISSING_WORD,
                  span,
                  document.read(span),
                  List.of(frame.suggestion()),
                  frame.score(),
                  "the verb needs the person who was told"));
        }
      }
    }
    return evidence;
  }
}
