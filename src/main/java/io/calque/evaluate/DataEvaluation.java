package io.calque.evaluate;

import io.calque.encode.Encoder;
import io.calque.model.AutoBand;
import io.calque.model.Metrics;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.score.Tier;
import io.calque.simulate.SpinFamily;
import io.calque.text.ProgressLog;
import io.calque.train.DeepTrainer;
import io.calque.train.HeldOutFamilies;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.TrainingDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures the tiers on the test part of a data folder. */
final class DataEvaluation {
  private static final String LEARNERS = "nonnative-learner";

  private final Path models;
  private final Path data;
  private final ModelStore store;
  private final HeldOutText text;
  private final ProgressLog progress;

  private DataEvaluation(Path models, Path data, ProgressLog progress) {
    this.models = models;
    this.data = data;
    this.progress = progress;
    store = ModelStore.open(models);
    text = new HeldOutText(models, data);
  }

  /**
   * Writes the tables of each tier.
   *
   * @return what the tiers were measured at, in the order of {@link TierTables#tiers}
   * @throws io.calque.text.BadDataException if data is missing or cut short
   */
  static List<Targets> write(Markdown out, Path models, Path data, PrintWriter progress) {
    AlignedSample sample = AlignedSample.score(models, data, Tier.FAST);
    DataEvaluation evaluation = new DataEvaluation(models, data, new ProgressLog(progress));
    List<TierTables> tiers = evaluation.tiers(sample);
    TierTables.introduce(out);
    Metrics trained = Metrics.of(evaluation.store.manifest().metrics());
    return tiers.stream().map(tables -> tables.write(out, trained)).toList();
  }

  private List<TierTables> tiers(AlignedSample sample) {
    progress.line("fitting the baselines");
    NgramBaseline spun = text.spunBaseline();
    NgramBaseline translated = text.translatedBaseline();
    Models fast = store.load();
    MeasuredText byFast = measure(fast, Tier.FAST, spun, translated);
    List<TierTables> tiers = new ArrayList<>();
    tiers.add(
        new TierTables(
            Tier.FAST,
            byFast,
            sample,
            heldOut(Tier.FAST, HeldOutFamilyTable.FAMILIES, Optional.empty())));
    if (store.hasDeep()) {
      MeasuredText byDeep = measure(store.loadDeep(fast), Tier.DEEP, spun, translated);
      tiers.add(
          new TierTables(
              Tier.DEEP, byDeep, AlignedSample.score(models, data, Tier.DEEP), heldOutDeep()));
      AutoBand band = store.autoBand();
      tiers.add(
          new TierTables(
              Tier.AUTO,
              MeasuredText.auto(byFast, byDeep, band),
              AlignedSample.score(models, data, Tier.AUTO),
              new HeldOutFamilyTable(Tier.AUTO)));
    }
    return tiers;
  }

  private MeasuredText measure(
      Models opened, Tier tier, NgramBaseline spun, NgramBaseline translated) {
    Measurer measurer = new Measurer(opened, spun, translated);
    return new TextMeasurer(text, measurer, tier, progress).measure();
  }

  /** The one family that the transformer never saw; another one would have to be trained. */
  private HeldOutFamilyTable heldOutDeep() {
    try (Encoder encoder = store.encoder()) {
      return heldOut(
          Tier.DEEP,
          Map.of(HeldOutFamilyTable.INDUCED, DeepTrainer.HELD_OUT),
          Optional.of(encoder));
    }
  }

  private HeldOutFamilyTable heldOut(
      Tier tier, Map<String, Set<SpinFamily>> families, Optional<Encoder> encoder) {
    HeldOutFamilyTable table = new HeldOutFamilyTable(tier);
    List<TrainingDocument> sources = text.clean();
    families.forEach(
        (name, own) -> {
          progress.line("%s: held-out family: %s", tier.id(), name);
          HeldOutFamilies fitted = text.without(own, encoder);
          table.add(
              name,
              fitted,
              used -> text.spun(sources, used),
              hard(SpunTables.QUESTIONABLE),
              hard(LEARNERS));
        });
    return table;
  }

  private List<LabelledDocument> hard(String group) {
    return text.plain(text.hard().stream().filter(one -> one.group().equals(group)).toList());
  }
}
