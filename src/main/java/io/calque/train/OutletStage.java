package io.calque.train;

import io.calque.model.AutoBand;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.model.Outlets;
import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScorer;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.train.OutletArticle.Placed;
import io.calque.train.text.Examples;
import io.calque.train.text.HumanOutlet;
import io.calque.train.text.Part;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import io.calque.train.text.WriterKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the articles of human outlets, those of the tune part, as the finished models of a tier
 * read them, for sites to be held against. On three tenths of them the calibration was fitted,
 * which has a few dozen weights; the rest of the models saw none of them.
 *
 * <p>Of a quarter of the clean documents the outlet is written a second time, with learners'
 * errors: a site of people who learnt English late is a human outlet, and text of such people that
 * may be learnt from is rare.
 */
final class OutletStage {
  /** Words of clean English taken of each file. */
  static final int WORDS = 100_000;

  private static final int LEARNERS = 4;

  private final TrainingText text;
  private final Examples examples;
  private final Signals signals;
  private final int words;
  private final PrintWriter progress;

  /**
   * A stage.
   *
   * @param words of clean English taken of each file
   */
  OutletStage(
      TrainingText text, Examples examples, Signals signals, int words, PrintWriter progress) {
    this.text = text;
    this.examples = examples;
    this.signals = signals;
    this.words = words;
    this.progress = progress;
  }

  /** What the stage learns from, as records tell. */
  static Map<String, String> amounts(int words) {
    return Map.of("words a file", Integer.toString(words));
  }

  /** Writes how outlets read to the fast tier. */
  void fast(Models models, Path file) throws IOException {
    Outlets outlets = OutletCounter.of(read(document -> article(models, document)));
    report(outlets);
    ModelStore.write(outlets, file);
  }

  /**
   * An article as both tiers read it; empty for one that is too short to be judged by it.
   *
   * @param deep by the deep tier
   * @param fast by the fast tier
   */
  private record Both(Optional<OutletArticle> deep, Optional<OutletArticle> fast) {}

  /**
   * Writes how outlets read to the deep tier, and to both where the deep one reads what the fast
   * one sends on.
   *
   * @param fast the fast tier
   * @param fastOutlets how outlets read to it
   * @param deep the deep tier
   * @param band which articles are sent on
   */
  void deep(Models fast, Outlets fastOutlets, Models deep, AutoBand band, Path folder)
      throws IOException {
    List<ReadOutlet<Both>> read =
        read(document -> Optional.of(new Both(article(deep, document), article(fast, document))));
    Outlets deepOutlets = OutletCounter.of(each(read, Both::deep));
    report(deepOutlets);
    ModelStore.write(deepOutlets, folder.resolve(ModelStore.DEEP_OUTLETS));
    List<ReadOutlet<Placed>> placed =
        each(
            read,
            both ->
                both.fast().filter(one -> isSentOn(fast, band, one)).isPresent()
                    ? both.deep().map(one -> placed(one, deepOutlets))
                    : both.fast().map(one -> placed(one, fastOutlets)));
    Outlets auto = OutletCounter.counted(placed, deepOutlets);
    ModelStore.write(auto, folder.resolve(ModelStore.AUTO_OUTLETS));
  }

  private static <T, U> List<ReadOutlet<U>> each(
      List<ReadOutlet<T>> outlets, Function<T, Optional<U>> rule) {
    return outlets.stream().map(one -> one.each(rule)).toList();
  }

  private static Placed placed(OutletArticle article, Outlets outlets) {
    return article.on(outlets.spun(), outlets.translated());
  }

  private static boolean isSentOn(Models fast, AutoBand band, OutletArticle article) {
    return band.sendsOn(
        AutoBandFitter.rate(
            fast.falseAlarms(), article.words(), article.spun(), article.translated()));
  }

  private void report(Outlets outlets) {
    for (Outlets.Kind kind : outlets.translated().kinds()) {
      for (Outlets.Group group : kind.groups()) {
        progress.printf(
            Locale.ROOT,
            "  %s: %,d outlets of %d articles%n",
            kind.kind(),
            group.means().size(),
            group.articles());
      }
    }
  }

  private <T> List<ReadOutlet<T>> read(Function<Document, Optional<T>> reader) {
    List<ReadOutlet<T>> out = new ArrayList<>();
    List<TrainingDocument> clean = text.clean(Part.TUNE, words);
    List<TrainingDocument> all = new ArrayList<>(clean);
    all.addAll(text.hard(Part.TUNE));
    all.addAll(text.human(Part.TUNE));
    for (HumanOutlet outlet : HumanOutlet.of(all)) {
      out.add(read(outlet.kind(), outlet.documents(), this::plain, reader));
    }
    for (HumanOutlet outlet : HumanOutlet.of(clean)) {
      List<TrainingDocument> own = outlet.documents();
      out.add(
          read(
              WriterKind.LEARNERS,
              own.subList(0, own.size() / LEARNERS),
              document -> examples.learner(document).document(),
              reader));
    }
    return out;
  }

  private static <T> ReadOutlet<T> read(
      WriterKind kind,
      List<TrainingDocument> documents,
      Function<TrainingDocument, Document> form,
      Function<Document, Optional<T>> reader) {
    List<T> read =
        Workers.ofProcessors().map(documents, one -> reader.apply(form.apply(one))).stream()
            .flatMap(Optional::stream)
            .toList();
    return new ReadOutlet<>(kind, read);
  }

  private Document plain(TrainingDocument document) {
    return examples.plain(document, Label.ORIGINAL).document();
  }

  /** Empty for an article that is too short to be judged. */
  private Optional<OutletArticle> article(Models models, Document document) {
    int length = ArticleScorer.unquotedWords(document);
    if (!models.falseAlarms().judges(length)) {
      return Optional.empty();
    }
    List<SentenceReading> readings =
        ArticleScorer.read(document, signals.find(document), models::read);
    List<Probabilities> classes = readings.stream().map(models::classify).toList();
    Probabilities article = models.classify(readings, classes);
    return Optional.of(
        new OutletArticle(
            length, Models.spunStrength(article), models.translatedStrength(readings, article)));
  }
}
