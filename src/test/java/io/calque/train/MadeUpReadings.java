package io.calque.train;

import io.calque.model.SentenceReading;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.simulate.Change;
import io.calque.statistics.WordsInContext;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Span;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Read documents of a sentence, or of many, with evidence in the first. */
final class MadeUpReadings {
  /** Nine words. */
  static final String TEXT = "The mayor opened the new bridge on Monday morning.";

  private MadeUpReadings() {}

  static Evidence evidence(ArtifactType type, String rule, String text, double score) {
    return new Evidence(type, span(text), text, List.of(), score, "made up").by(rule);
  }

  private static Span span(String text) {
    int start = TEXT.indexOf(text);
    return new Span(start, start + text.length());
  }

  static ReadDocument human(WriterKind writer, int sentences, Evidence... evidence) {
    return read(Label.ORIGINAL, Optional.of(writer), List.of(), sentences, evidence);
  }

  /** A document in which one word was replaced. */
  static ReadDocument spun(String replaced, Evidence... evidence) {
    return spun(replaced, 1, evidence);
  }

  static ReadDocument spun(String replaced, int sentences, Evidence... evidence) {
    return read(Label.SPUN, Optional.empty(), changed(replaced), sentences, evidence);
  }

  static ReadDocument translated(Evidence... evidence) {
    return read(Label.TRANSLATED, Optional.empty(), List.of(), 1, evidence);
  }

  static ReadDocument roundTrip(String changed, Evidence... evidence) {
    return read(Label.TRANSLATED, Optional.empty(), changed(changed), 1, evidence);
  }

  private static List<Change> changed(String word) {
    return List.of(new Change(span(word), "other", "thesaurus"));
  }

  private static ReadDocument read(
      Label label,
      Optional<WriterKind> writer,
      List<Change> damage,
      int sentences,
      Evidence... evidence) {
    Document document = new Segmenter().segmentText((TEXT + " ").repeat(sentences).strip());
    List<SentenceReading> readings = new ArrayList<>();
    document
        .sentences()
        .forEach(
            one -> {
              int size = one.tokens().size();
              readings.add(
                  new SentenceReading(
                      one,
                      Collections.nCopies(size, WordsInContext.none()),
                      Collections.nCopies(size, 0.2),
                      one.index() == 0 ? List.of(evidence) : List.of(),
                      Optional.empty()));
            });
    return new ReadDocument(
        new LabelledDocument(document, label, "made up", damage), writer, readings);
  }
}
