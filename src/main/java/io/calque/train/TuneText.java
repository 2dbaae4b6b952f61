package io.calque.train;

import io.calque.text.Label;
import io.calque.train.text.Examples;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.Part;
import io.calque.train.text.PlantedPhrases;
import io.calque.train.text.Spinners;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documents of the tune part: on one half models are fitted, on the other they are held to. */
final class TuneText {
  private final TrainingText text;
  private final Examples examples;
  private final Spinners spinners;
  private final PlantedPhrases planted;
  private final int words;

  /**
   * A tune part.
   *
   * @param spinners that make spun text
   * @param words of clean English taken of each file
   */
  TuneText(
      TrainingText text, Examples examples, Spinners spinners, PlantedPhrases planted, int words) {
    this.text = text;
    this.examples = examples;
    this.spinners = spinners;
    this.planted = planted;
    this.words = words;
  }

  /** A document and who wrote it; empty where a machine had a hand in it. */
  record Written(LabelledDocument document, Optional<WriterKind> writer) {}

  /** One half of it. */
  List<Written> half(boolean first) {
    List<Written> out = new ArrayList<>();
    for (TrainingDocument document : text.clean(Part.TUNE, words)) {
      if (text.isFirstHalf(document) == first) {
        addClean(out, document, first);
      }
    }
    List<TrainingDocument> real = new ArrayList<>(text.hard(Part.TUNE));
    real.addAll(text.human(Part.TUNE));
    real.addAll(text.damaged(Part.TUNE));
    real.addAll(text.weak(Part.TUNE));
    for (TrainingDocument document : real) {
      if (text.isFirstHalf(document) == first) {
        out.add(plain(document));
      }
    }
    return out;
  }

  private void addClean(List<Written> out, TrainingDocument document, boolean first) {
    out.add(plain(document));
    out.add(new Written(examples.spun(document, spinners), Optional.empty()));
    if (text.isOfLearner(document)) {
      out.add(new Written(examples.learner(document), Optional.of(WriterKind.LEARNERS)));
    }
    if (text.isPlanted(document)) {
      int times = text.isRoundTripped(document) ? 1 : 2;
      out.add(
          new Written(
              planted.planted(document, first, times), Optional.of(WriterKind.CHANCE)));
    }
    if (text.isRoundTripped(document)) {
      out.add(new Written(examples.roundTrip(document), Optional.empty()));
    }
  }

  /**
   * Of one half, translations that nothing else is fitted on: what a reader says of a system that
   * it has learnt from flatters it.
   */
  List<Written> unseenTranslations(boolean first) {
    return text.forWeighing().stream()
        .filter(document -> text.isFirstHalf(document) == first)
        .map(this::plain)
        .toList();
  }

  private Written plain(TrainingDocument document) {
    Label label = TrainingText.labelOf(document);
    return new Written(
        examples.plain(document, label),
        label == Label.ORIGINAL ? Optional.of(WriterKind.of(document)) : Optional.empty());
  }
}
