package io.calque.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What an {@link ArticleScore} says beyond its document; a line of a saved run. */
record SavedScore(
    String key,
    String tier,
    Verdict verdict,
    String reason,
    Probabilities probability,
    double falseAlarmRate,
    ArticleTests tests,
    List<SavedSentence> sentences) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  SavedScore {
    sentences = List.copyOf(sentences);
  }

  /** A sentence's part. */
  record SavedSentence(Label label, Probabilities probability, List<SavedEvidence> evidence) {
    SavedSentence {
      evidence = List.copyOf(evidence);
    }
  }

  /** A piece of evidence; its offsets count in the article text. */
  record SavedEvidence(
      ArtifactType type,
      int start,
      int end,
      List<String> suggestions,
      double score,
      String reason,
      boolean candidate,
      String rule) {
    SavedEvidence {
      suggestions = List.copyOf(suggestions);
    }
  }

  static SavedScore of(String key, ArticleScore score) {
    List<SavedSentence> sentences = new ArrayList<>();
    for (SentenceScore one : score.sentences()) {
      List<SavedEvidence> evidence =
          one.evidence().stream()
              .map(
                  found ->
                      new SavedEvidence(
                          found.type(),
                          found.span().start(),
                          found.span().end(),
                          found.suggestions(),
                          found.score(),
                          found.reason(),
                          found.candidate(),
                          found.rule()))
              .toList();
      sentences.add(new SavedSentence(one.label(), one.probability(), evidence));
    }
    return new SavedScore(
        key,
        score.tier().id(),
        score.verdict(),
        score.reason(),
        score.probability(),
        score.falseAlarmRate(),
        score.tests(),
        sentences);
  }

  /** Whether it can be the score of a document. */
  boolean suits(Document document) {
    return sentences.size() == document.sentences().size();
  }

  /** The score of the document that it was saved of. */
  ArticleScore of(Document document) {
    List<SentenceScore> scores = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      SavedSentence one = sentences.get(i);
      List<Evidence> evidence = new ArrayList<>();
      for (SavedEvidence found : one.evidence()) {
        Span span = new Span(found.start(), found.end());
        evidence.add(
            new Evidence(
                found.type(),
                span,
                document.read(span),
                found.suggestions(),
                found.score(),
                found.reason(),
                found.candidate(),
                found.rule()));
      }
      scores.add(
          new SentenceScore(document.sentences().get(i), one.label(), one.probability(), evidence));
    }
    return new ArticleScore(
        document.article(),
        Tier.of(tier),
        verdict,
        reason,
        probability,
        falseAlarmRate,
        tests,
        scores);
  }

  /** One line of JSON; numbers are read back exactly. */
  String line() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of plain values", e);
    }
  }

  /**
   * Reads a line.
   *
   * @throws JsonProcessingException if it is none
   */
  static SavedScore read(String line) throws JsonProcessingException {
    return MAPPER.readValue(line, SavedScore.class);
  }
}
