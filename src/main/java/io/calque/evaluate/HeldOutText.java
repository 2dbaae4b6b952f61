package io.calque.evaluate;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.model.ModelStore;
import io.calque.parallel.Workers;
import io.calque.segment.Segmenter;
import io.calque.signal.Signals;
import io.calque.simulate.Manner;
import io.calque.simulate.Manners;
import io.calque.simulate.SpinFamily;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Sentence;
import io.calque.train.text.Examples;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.Part;
import io.calque.train.text.PlantedPhrases;
import io.calque.train.text.Provenance;
import io.calque.train.text.Spinners;
import io.calque.train.text.Split;
import io.calque.train.text.TaggedText;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The test part of a data folder, and of the train part what the baselines are fitted on. The split
 * is that of the models' own training run, so nothing measured was trained on.
 */
final class HeldOutText {
  /** Words of clean English taken of each file for measuring. */
  static final int TEST_WORDS = 25_000;

  /** Words of clean English taken of each file for the baselines. */
  static final int TRAIN_WORDS = 60_000;

  /** Group of world English news. */
  static final String WORLD_NEWS = "world-english-news";

  /** Genre of news in clean English. */
  private static final String NEWS = "news";

  private static final String STUDENTS = "student";

  private final LanguageStatistics statistics;
  private final TrainingText text;
  private final Examples examples;
  private final PlantedPhrases phrases;
  private final Split split;
  private final Segmenter segmenter = new Segmenter();
  private final List<TrainingDocument> train;
  private final List<TrainingDocument> clean;

  HeldOutText(Path models, Path data) {
    long seed = ModelStore.open(models).manifest().seed();
    statistics = LanguageStatistics.open(models.resolve(ModelStore.STATISTICS));
    split = new Split(seed);
    text = new TrainingText(data, seed);
    examples = new Examples(data, statistics, seed);
    phrases = new PlantedPhrases(examples, Signals.standard(), seed);
    train = text.clean(Part.TRAIN, TRAIN_WORDS);
    clean = text.clean(Part.TEST, TEST_WORDS);
  }

  List<TrainingDocument> clean() {
    return clean;
  }

  List<TrainingDocument> hard() {
    return text.hard(Part.TEST);
  }

  List<TrainingDocument> human() {
    return text.human(Part.TEST);
  }

  /** Machine translation by where it comes from. */
  Map<TranslationSet, List<TrainingDocument>> translations() {
    Map<TranslationSet, List<TrainingDocument>> out = new LinkedHashMap<>();
    add(out, Generation.DAMAGED, text.damaged(Part.TEST));
    add(out, Generation.WEAK, text.weak(Part.TEST));
    add(out, Generation.STRONG, text.strong(Part.TEST));
    add(out, Generation.LANGUAGE_MODEL, text.languageModels(Part.TEST));
    return out;
  }

  private void add(
      Map<TranslationSet, List<TrainingDocument>> out,
      Generation generation,
      List<TrainingDocument> documents) {
    for (TrainingDocument document : documents) {
      boolean heldOut = split.isHeldOut(document.system());
      out.computeIfAbsent(
              TranslationSet.of(generation, document, heldOut), key -> new ArrayList<>())
          .add(document);
    }
  }

  /** World English news. */
  List<TrainingDocument> worldNews() {
    return hard().stream().filter(one -> one.group().equals(WORLD_NEWS)).toList();
  }

  /** The news among clean English, a sentence a text. */
  List<TrainingDocument> cleanNews() {
    return news().stream().map(this::sentences).toList();
  }

  /** What learners of English and students wrote. */
  List<TrainingDocument> learners() {
    return hard().stream()
        .filter(one -> one.label() == Provenance.HUMAN_NONNATIVE || one.group().equals(STUDENTS))
        .toList();
  }

  private TrainingDocument sentences(TrainingDocument document) {
    return document.with(
        document.texts().stream()
            .flatMap(one -> segment(one).sentences().stream())
            .map(Sentence::text)
            .toList());
  }

  /** Sentences of the test part in which people marked words, by machines. */
  List<TaggedText> tagged() {
    return text.tagged(Part.TEST).stream().filter(one -> one.label() == Provenance.MT).toList();
  }

  /** A text cut into sentences. */
  Document segment(String own) {
    return segmenter.segmentText(own);
  }

  /** The language statistics of the models. */
  LanguageStatistics statistics() {
    return statistics;
  }

  /** Documents as they are. */
  List<LabelledDocument> plain(List<TrainingDocument> documents) {
    return Workers.ofProcessors()
        .map(documents, one -> examples.plain(one, TrainingText.labelOf(one)));
  }

  /** Documents after simulated spinners; those in which nothing was replaced are left out. */
  List<LabelledDocument> spun(List<TrainingDocument> documents, Set<SpinFamily> families) {
    return Workers.ofProcessors().map(documents, one -> examples.spun(one, families)).stream()
        .filter(one -> one.label() == Label.SPUN)
        .toList();
  }

  /** The same in the manner of one spinner, which may borrow words of some others. */
  List<LabelledDocument> spun(List<TrainingDocument> documents, Manner manner, Manners others) {
    return Workers.ofProcessors().map(documents, one -> examples.spun(one, manner, others)).stream()
        .filter(one -> one.label() == Label.SPUN)
        .toList();
  }

  /** Documents after simulated round trips; those in which nothing was changed are left out. */
  List<LabelledDocument> roundTrips(List<TrainingDocument> documents) {
    return Workers.ofProcessors().map(documents, examples::roundTrip).stream()
        .filter(one -> one.label() == Label.TRANSLATED)
        .toList();
  }

  /**
   * Documents with so many phrases of the signals' lists in them that no model has learnt from.
   *
   * @param times at least 0
   */
  List<LabelledDocument> planted(List<TrainingDocument> documents, int times) {
    return Workers.ofProcessors().map(documents, one -> phrases.planted(one, false, times));
  }

  /** Documents with errors of learners of English, the group names the first language. */
  List<LabelledDocument> learnt(List<TrainingDocument> documents) {
    return Workers.ofProcessors().map(documents, examples::learner);
  }

  /** The news among clean English as it is. */
  List<TrainingDocument> news() {
    return clean().stream().filter(one -> one.group().equals(NEWS)).toList();
  }

  /** The n-gram baseline against simulated spinning by some spinners. */
  NgramBaseline spunBaseline(Spinners spinners) {
    List<LabelledDocument> human = new ArrayList<>(plain(train));
    human.addAll(plain(text.hard(Part.TRAIN)));
    List<LabelledDocument> spun =
        Workers.ofProcessors().map(train, one -> examples.spun(one, spinners)).stream()
            .filter(one -> one.label() == Label.SPUN)
            .toList();
    return baseline(spun, Label.SPUN, human);
  }

  /** The n-gram baseline against the machine translation that the models learnt from. */
  NgramBaseline translatedBaseline() {
    List<LabelledDocument> machine = new ArrayList<>(plain(text.damaged(Part.TRAIN)));
    machine.addAll(plain(text.weak(Part.TRAIN)));
    return baseline(machine, Label.TRANSLATED, plain(text.human(Part.TRAIN)));
  }

  private static NgramBaseline baseline(
      List<LabelledDocument> damaged, Label label, List<LabelledDocument> human) {
    return NgramBaseline.fit(sentences(damaged, label), sentences(human, Label.ORIGINAL));
  }

  private static List<Sentence> sentences(List<LabelledDocument> documents, Label label) {
    List<Sentence> out = new ArrayList<>();
    for (LabelledDocument document : documents) {
      for (Sentence sentence : document.document().sentences()) {
        if (sentence.tokens().size() >= Measurer.LEAST_TOKENS
            && document.label(sentence) == label) {
          out.add(sentence);
        }
      }
    }
    return out;
  }
}
