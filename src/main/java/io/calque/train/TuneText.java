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

/** The documents of the tune part: on some models are fitted, on the others they are held to. */
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

  /**
   * The documents.
   *
   * @param fitting those to fit on; else those that false alarms are counted on
   */
  List<Written> documents(boolean fitting) {
    List<Written> out = new ArrayList<>();
    for (TrainingDocument document : text.clean(Part.TUNE, words)) {
      if (text.isForFitting(document) == fitting) {
        addClean(out, document, fitting);
      }
    }
    List<TrainingDocument> real = new ArrayList<>(text.hard(Part.TUNE));
    real.addAll(text.human(Part.TUNE));
    real.addAll(text.damaged(Part.TUNE));
    real.addAll(text.weak(Part.TUNE));
    for (TrainingDocument document : real) {
      if (text.isForFitting(document) == fitting) {
        out.add(plain(document));
      }
    }
    return out;
  }

  private void addClean(List<Written> out, TrainingDocument document, boolean fitting) {
    out.add(plain(document));
    out.add(new Written(examples.spun(document, spinners), Optional.empty()));
    if (fitting ? text.isOfLearner(document) : text.isCountedOfLearner(document)) {
      out.add(new Written(examples.learner(document), Optional.of(WriterKind.LEARNERS)));
    }
    if (fitting && text.isPlanted(document)) {
      int times = text.isRoundTripped(document) ? 1 : 2;
      out.add(new Written(planted.planted(document, true, times), Optional.of(WriterKind.CHANCE)));
    }
    if (text.isRoundTripped(document)) {
      out.add(new Written(examples.roundTrip(document), Optional.empty()));
    }
  }

  /**
   * Translations that nothing else is fitted on: what a reader says of a system that it has learnt
   * from flatters it.
   *
   * @param fitting as above
   */
  List<Written> unseenTranslations(boolean fitting) {
    return text.forWeighing().stream()
        .filter(document -> text.isForFitting(document) == fitting)
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
