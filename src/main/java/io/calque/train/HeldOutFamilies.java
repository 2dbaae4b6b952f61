package io.calque.train;

import io.calque.encode.Encoder;
import io.calque.model.LinearModel;
import io.calque.model.Models;
import io.calque.model.SentenceReader;
import io.calque.model.SentenceReading;
import io.calque.score.ArticleScorer;
import io.calque.signal.Signals;
import io.calque.simulate.Manners;
import io.calque.simulate.SpinFamily;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Probabilities;
import io.calque.train.text.Examples;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.Spinners;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A token and a sentence model that never saw some families of replacements: what the shipped ones
 * can be expected to do to a spinner with another dictionary. Immutable and thread-safe.
 */
public final class HeldOutFamilies {
  private final SentenceReader reader;
  private final LinearModel sentences;
  private final Signals signals = Signals.standard();

  /**
   * Fits on the train part.
   *
   * @param clean clean English of the train part
   * @param without families left out, not all
   * @param encoder a transformer that never saw these families, for models of the deep tier
   */
  public HeldOutFamilies(
      TrainingText text,
      Examples examples,
      LanguageStatistics statistics,
      List<TrainingDocument> clean,
      Set<SpinFamily> without,
      Optional<Encoder> encoder,
      long seed) {
    Spinners known =
        new Spinners(Manners.of(List.of()), EnumSet.complementOf(EnumSet.copyOf(without)));
    ModelFitting fitting =
        new ModelFitting(text, examples, statistics, signals, clean, known, seed);
    SentenceReader fast = fitting.reader(fitting.tokens());
    reader = encoder.map(one -> fast.with(one, fitting.fusion(fast, one))).orElse(fast);
    sentences = fitting.sentences(reader);
  }

  /** The sentences of a document as these models read them. */
  public List<SentenceReading> read(LabelledDocument labelled) {
    return ArticleScorer.read(labelled.document(), signals.find(labelled.document()), reader::read);
  }

  /** Class probabilities of a sentence, not calibrated. */
  public Probabilities classify(SentenceReading reading) {
    return Models.raw(sentences, reading);
  }
}
