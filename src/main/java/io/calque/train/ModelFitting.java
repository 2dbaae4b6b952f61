package io.calque.train;

import io.calque.encode.Encoder;
import io.calque.model.LinearModel;
import io.calque.model.SentenceReader;
import io.calque.parallel.Workers;
import io.calque.signal.Signals;
import io.calque.statistics.ContextReader;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Label;
import io.calque.train.text.Examples;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.Part;
import io.calque.train.text.SeededHash;
import io.calque.train.text.Spinners;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import java.util.ArrayList;
import java.util.List;

/** Fits the token model and, on other documents, the models of sentences and of translations. */
final class ModelFitting {
  /** Share of the translations by systems that leave little damage: there are many. */
  private static final double UNDAMAGED = 0.35;

  /** Share of the documents that the fusion of token scores is fitted on: it has few weights. */
  private static final double FUSED = 0.25;

  private final TrainingText text;
  private final Examples examples;
  private final ContextReader contexts;
  private final Signals signals;
  private final SeededHash hash;
  private final long seed;
  private final Spinners spinners;
  private final List<TrainingDocument> clean;
  private final List<TrainingDocument> hard;

  /**
   * Prepares to fit.
   *
   * @param clean clean English of the train part
   * @param spinners that make spun text
   */
  ModelFitting(
      TrainingText text,
      Examples examples,
      LanguageStatistics statistics,
      Signals signals,
      List<TrainingDocument> clean,
      Spinners spinners,
      long seed) {
    this.text = text;
    this.examples = examples;
    this.contexts = new ContextReader(statistics);
    this.signals = signals;
    this.seed = seed;
    hash = new SeededHash(seed + 4);
    this.spinners = spinners;
    this.clean = List.copyOf(clean);
    hard = text.hard(Part.TRAIN);
  }

  /** Documents read, clean and hard ones. */
  int documents() {
    return clean.size() + hard.size();
  }

  /** The token model: human documents and spun versions of them. */
  LinearModel tokens() {
    TokenFitter fitter = new TokenFitter(contexts, seed);
    for (TrainingDocument document : clean) {
      if (text.isFirstHalf(document)) {
        fitter.add(examples.plain(document, Label.ORIGINAL));
        fitter.add(examples.spun(document, spinners));
        if (text.isOfLearner(document)) {
          fitter.add(examples.learner(document));
        }
      }
    }
    for (TrainingDocument document : hard) {
      if (text.isFirstHalf(document)) {
        fitter.add(examples.plain(document, Label.ORIGINAL));
      }
    }
    return fitter.fit();
  }

  /** How the fast tier reads sentences. */
  SentenceReader reader(LinearModel tokens) {
    return SentenceReader.fast(contexts, tokens);
  }

  /**
   * The model that makes one score of the token model's and the transformer's, on documents that
   * neither has seen.
   */
  LinearModel fusion(SentenceReader fast, Encoder encoder) {
    TokenFusionFitter fitter = new TokenFusionFitter(fast, encoder);
    Workers workers = Workers.ofProcessors();
    workers
        .map(
            clean.stream()
                .filter(one -> !text.isFirstHalf(one) && hash.place(one.id()) < FUSED)
                .toList(),
            one -> fitter.rows(examples.spun(one, spinners)))
        .forEach(fitter::add);
    workers
        .map(
            hard.stream().filter(one -> !text.isFirstHalf(one)).toList(),
            one -> fitter.rows(examples.plain(one, Label.ORIGINAL)))
        .forEach(fitter::add);
    return fitter.fit();
  }

  /** The sentence model: other human documents, versions of them, and machine translation. */
  LinearModel sentences(SentenceReader reader) {
    SentenceFitter fitter = new SentenceFitter(reader, signals, true);
    List<LabelledDocument> made = new ArrayList<>();
    for (TrainingDocument document : clean) {
      if (!text.isFirstHalf(document)) {
        made.add(examples.plain(document, Label.ORIGINAL));
        made.add(examples.spun(document, spinners));
        if (text.isOfLearner(document)) {
          made.add(examples.learner(document));
        }
        if (text.isRoundTripped(document)) {
          made.add(examples.roundTrip(document));
        }
      }
    }
    for (TrainingDocument document : hard) {
      if (!text.isFirstHalf(document)) {
        made.add(examples.plain(document, Label.ORIGINAL));
      }
    }
    fitter.add(made);
    fitter.add(plain(reader, text.human(Part.TRAIN)));
    fitter.add(plain(reader, text.damaged(Part.TRAIN)));
    fitter.add(plain(reader, text.weak(Part.TRAIN)));
    return fitter.fit();
  }

  /** The translation model: machine translation against originals and references of its sets. */
  LinearModel translation(SentenceReader reader) {
    SentenceFitter fitter = new SentenceFitter(reader, signals, false);
    fitter.add(plain(reader, text.human(Part.TRAIN)));
    fitter.add(plain(reader, text.damaged(Part.TRAIN)));
    fitter.add(plain(reader, text.weak(Part.TRAIN)));
    fitter.add(plain(reader, some(text.strong(Part.TRAIN))));
    fitter.add(plain(reader, some(text.languageModels(Part.TRAIN))));
    return fitter.fitTranslated();
  }

  private List<TrainingDocument> some(List<TrainingDocument> documents) {
    return documents.stream()
        .filter(one -> hash.place(one.id() + "\t" + one.system()) < UNDAMAGED)
        .toList();
  }

  /** The documents as they are; of the first half of them a transformer has learnt. */
  private List<LabelledDocument> plain(SentenceReader reader, List<TrainingDocument> documents) {
    return documents.stream()
        .filter(document -> !reader.isDeep() || !text.isFirstHalf(document))
        .map(document -> examples.plain(document, TrainingText.labelOf(document)))
        .toList();
  }
}
