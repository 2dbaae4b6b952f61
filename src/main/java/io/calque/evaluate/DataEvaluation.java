package io.calque.evaluate;

import io.calque.encode.Encoder;
import io.calque.model.AutoBand;
import io.calque.model.Metrics;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.model.Outlets;
import io.calque.score.ArticleScorer;
import io.calque.score.AutoScorer;
import io.calque.score.Tier;
import io.calque.signal.Signals;
import io.calque.site.SiteBasis;
import io.calque.statistics.ContextReader;
import io.calque.text.BadDataException;
import io.calque.text.ProgressLog;
import io.calque.train.DeepTrainer;
import io.calque.train.text.Spinners;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures the tiers on the test part of a data folder. */
final class DataEvaluation {
  private final Path models;
  private final Path data;
  private final Optional<Path> measuring;
  private final ModelStore store;
  private final HeldOutText text;
  private final ProgressLog progress;
  private final PutWords words;

  private DataEvaluation(Path models, Path data, Optional<Path> measuring, ProgressLog progress) {
    this.models = models;
    this.data = data;
    this.measuring = measuring;
    this.progress = progress;
    store = ModelStore.open(models);
    text = new HeldOutText(models, data);
    progress.line("fitting the fit score");
    words = PutWords.read(data, new ContextReader(text.statistics()));
  }

  /**
   * Writes the tables of each tier.
   *
   * @param measuring folder of models that never saw some spinners; without them what needs them is
   *     not measured
   * @return what the tiers were measured at, in the order of {@link TierTables#tiers}
   * @throws BadDataException if data is missing or cut short
   */
  static List<TierTables.Reached> write(
      Markdown out, Path models, Path data, Optional<Path> measuring, PrintWriter progress) {
    measuring.ifPresent(folder -> AlignedSample.score(folder, data, Tier.FAST));
    DataEvaluation evaluation =
        new DataEvaluation(models, data, measuring, new ProgressLog(progress));
    List<TierTables> tiers = evaluation.tiers();
    TierTables.introduce(out);
    Metrics trained = Metrics.of(evaluation.store.manifest().metrics());
    return tiers.stream().map(tables -> tables.write(out, trained)).toList();
  }

  private List<TierTables> tiers() {
    progress.line("fitting the baselines");
    NgramBaseline spun = text.spunBaseline(Spinners.all());
    NgramBaseline translated = text.translatedBaseline();
    Models fast = store.load();
    Unseen unseen = new Unseen(translated);
    MeasuredText byFast = measure(fast, Tier.FAST, spun, translated);
    progress.line("%s: sites", Tier.FAST.id());
    SiteText siteText = new SiteText(text);
    List<MadeUpSite> fastSites = sites(siteText, fast);
    List<Section> fastOthers = new ArrayList<>(others(fast, byFast));
    fastOthers.add(new SiteTable(fastSites, basis(Optional.empty())));
    List<TierTables> tiers = new ArrayList<>();
    tiers.add(new TierTables(Tier.FAST, byFast, unseen.sections(Tier.FAST), fastOthers));
    if (store.hasDeep()) {
      Models deep = store.loadDeep(fast);
      MeasuredText byDeep = measure(deep, Tier.DEEP, spun, translated);
      List<Section> others = new ArrayList<>();
      progress.line("%s: words that people marked", Tier.DEEP.id());
      others.add(TaggedWordTable.measure(deep, text.tagged(), text::segment));
      others.addAll(others(deep, byDeep));
      others.add(speed());
      progress.line("%s: sites", Tier.DEEP.id());
      List<MadeUpSite> deepSites = sites(siteText, deep);
      others.add(new SiteTable(deepSites, basis(Optional.empty())));
      tiers.add(new TierTables(Tier.DEEP, byDeep, unseen.sections(Tier.DEEP), others));
      AutoBand band = store.autoBand();
      MeasuredText byAuto = MeasuredText.auto(byFast, byDeep, band);
      tiers.add(
          new TierTables(
              Tier.AUTO,
              byAuto,
              unseen.sections(Tier.AUTO),
              List.of(
                  new AutoTable(byDeep, byAuto, speed(fast, deep, band)),
                  new SiteTable(
                      MadeUpSite.auto(fastSites, deepSites, band), basis(store.autoOutlets())))));
    }
    return tiers;
  }

  private MeasuredText measure(
      Models opened, Tier tier, NgramBaseline spun, NgramBaseline translated) {
    Measurer measurer = new Measurer(opened, Signals.standard(), spun, translated);
    return new TextMeasurer(text, measurer, tier, progress).measure();
  }

  private SiteBasis basis(Optional<Outlets> auto) {
    return new SiteBasis(store.outlets(false), store.outlets(true), auto, store.languages());
  }

  private static List<MadeUpSite> sites(SiteText text, Models opened) {
    return text.score(new ArticleScorer(opened, Evaluation.PROMISED), Signals.standard());
  }

  private List<Section> others(Models opened, MeasuredText measured) {
    Tier tier = opened.isDeep() ? Tier.DEEP : Tier.FAST;
    progress.line("%s: text without its rarer words", tier.id());
    Section floor = TopicFloor.measure(text, opened, kept(), measured.translated());
    progress.line("%s: words that people judged", tier.id());
    return List.of(floor, FitTable.measure(opened, words));
  }

  /** The words that the model of masked words sees whole; none where there is no such model. */
  private Set<String> kept() {
    Path file = models.resolve(ModelStore.MASKED_WORDS);
    if (store.manifest().file(ModelStore.MASKED_WORDS).isEmpty()) {
      return Set.of();
    }
    try {
      return new HashSet<>(Files.readAllLines(file));
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e.getMessage());
    }
  }

  private Section speed() {
    progress.line("%s: speed", Tier.DEEP.id());
    try (Encoder encoder = store.encoder()) {
      return SpeedTable.measure(encoder, text.plain(text.worldNews()));
    }
  }

  /** The speed of auto beside that of the deep tier. */
  private TierSpeed speed(Models fast, Models deep, AutoBand band) {
    progress.line("%s: speed", Tier.AUTO.id());
    ArticleScorer byDeep = new ArticleScorer(deep, Evaluation.PROMISED);
    AutoScorer byAuto =
        new AutoScorer(
            new ArticleScorer(fast, Evaluation.PROMISED), () -> Optional.of(byDeep), band);
    return TierSpeed.measure(
        byDeep,
        byAuto,
        Signals.standard(),
        text.plain(Cuts.drawn(text.news(), TierSpeed.ARTICLES)));
  }

  /** What models for measuring make of spinning that they never saw. */
  private final class Unseen {
    private final NgramBaseline translated;
    private final Optional<NgramBaseline> spun;

    Unseen(NgramBaseline translated) {
      this.translated = translated;
      Spinners known = Spinners.all().without(DeepTrainer.HELD_OUT_MANNERS);
      spun = measuring.map(folder -> text.spunBaseline(known));
    }

    List<Section> sections(Tier tier) {
      if (measuring.isEmpty() || spun.isEmpty()) {
        return List.of(new Unmeasured());
      }
      Path folder = measuring.get();
      ModelStore own = ModelStore.open(folder);
      if (tier != Tier.FAST && !own.hasDeep()) {
        return List.of(new Unmeasured());
      }
      AlignedSample sample = AlignedSample.score(folder, data, tier);
      if (tier == Tier.AUTO) {
        return List.of(sample);
      }
      Models fast = own.load();
      try (Models opened = tier == Tier.DEEP ? own.loadDeep(fast) : fast) {
        Measurer measurer =
            new Measurer(opened, Signals.without(AlignedSample.SOURCE), spun.get(), translated);
        HeldOutSpinning spinning = HeldOutSpinning.measure(text, measurer, tier, progress);
        return List.of(new HeldOutMannerTable(spinning), new InducedWordTable(spinning), sample);
      }
    }
  }
}
