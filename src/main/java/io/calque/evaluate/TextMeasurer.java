package io.calque.evaluate;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.score.Tier;
import io.calque.simulate.Manner;
import io.calque.simulate.Manners;
import io.calque.simulate.SpinFamily;
import io.calque.text.ProgressLog;
import io.calque.train.DeepTrainer;
import io.calque.train.text.TrainingDocument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Scores the test part by one tier. */
final class TextMeasurer {
  private static final Set<SpinFamily> ALL = EnumSet.allOf(SpinFamily.class);

  /** Generations whose damage is learnt from. */
  private static final Set<Generation> LEARNT = EnumSet.of(Generation.DAMAGED, Generation.WEAK);

  private final HeldOutText text;
  private final Measurer measurer;
  private final ProgressLog progress;
  private final Tier tier;

  TextMeasurer(HeldOutText text, Measurer measurer, Tier tier, ProgressLog progress) {
    this.text = text;
    this.measurer = measurer;
    this.progress = progress;
    this.tier = tier;
  }

  MeasuredText measure() {
    progress.line("%s: human text", tier.id());
    List<TrainingDocument> sources = text.clean();
    Map<String, List<Measured>> clean = by(sources, TrainingDocument::system);
    Map<String, List<Measured>> hard = by(text.hard(), TrainingDocument::group);
    Map<String, List<Measured>> human = by(text.human(), TrainingDocument::group);
    Map<String, List<Measured>> spun = spun(sources);
    progress.line("%s: translation", tier.id());
    List<Measured> roundTrips = measurer.measure(text.roundTrips(sources));
    Map<TranslationSet, List<Measured>> machine = new LinkedHashMap<>();
    List<Measured> whole = new ArrayList<>();
    text.translations()
        .forEach(
            (set, documents) -> {
              machine.put(set, measure(Cuts.tens(documents)));
              if (LEARNT.contains(set.generation())) {
                whole.addAll(measure(documents));
              }
            });
    Map<String, List<Measured>> humanTens = new TreeMap<>();
    Cuts.by(text.human(), TrainingDocument::group)
        .forEach((group, documents) -> humanTens.put(group, measure(Cuts.tens(documents))));
    return new MeasuredText(
        clean,
        hard,
        human,
        joined(text.hard()),
        joined(text.human()),
        spun,
        roundTrips,
        machine,
        humanTens,
        measure(Cuts.tens(text.worldNews())),
        whole,
        manners(sources),
        learners(),
        measure(Cuts.tens(text.cleanNews())));
  }

  /** The same documents by every manner, which may borrow of the others as in training. */
  private Map<String, List<Measured>> manners(List<TrainingDocument> sources) {
    progress.line("%s: manners of real spinners", tier.id());
    List<TrainingDocument> drawn = Cuts.drawn(sources, MannerTable.DOCUMENTS);
    Manners all = Manners.all();
    Map<String, List<Measured>> out = new LinkedHashMap<>();
    for (Manner manner : all.list()) {
      String words = manner.isWordless() ? " (no words known, thesaurus alone)" : "";
      out.put(
          manner.id() + ", " + manner.name() + words,
          measurer.measure(text.spun(drawn, manner, all)));
    }
    return out;
  }

  private Map<String, List<Measured>> learners() {
    Map<String, List<Measured>> out = new TreeMap<>();
    Cuts.by(text.learners(), one -> one.group() + ", " + one.system())
        .forEach((name, documents) -> out.put(name, measure(Cuts.tens(documents))));
    return out;
  }

  /** By each family and by all; the transformer reads that of which it knows nothing, and all. */
  private Map<String, List<Measured>> spun(List<TrainingDocument> sources) {
    Map<String, List<Measured>> spun = new TreeMap<>();
    for (SpinFamily family : tier == Tier.FAST ? ALL : DeepTrainer.HELD_OUT) {
      progress.line("%s: simulated spinning: %s", tier.id(), family.id());
      spun.put(family.id(), measurer.measure(text.spun(sources, EnumSet.of(family))));
    }
    progress.line("%s: simulated spinning: all families", tier.id());
    spun.put(SpunTables.ALL, measurer.measure(text.spun(sources, ALL)));
    return spun;
  }

  private Map<String, List<Measured>> by(
      List<TrainingDocument> documents, Function<TrainingDocument, String> key) {
    Map<String, List<Measured>> out = new TreeMap<>();
    Cuts.by(documents, key).forEach((name, each) -> out.put(name, measure(each)));
    return out;
  }

  /** Groups of single texts, ten documents at a time. */
  private Map<String, List<Measured>> joined(List<TrainingDocument> documents) {
    Map<String, List<Measured>> out = new TreeMap<>();
    Cuts.by(documents, TrainingDocument::group)
        .forEach(
            (group, each) -> {
              if (Cuts.areSingle(each)) {
                out.put(group, measure(Cuts.joined(each)));
              }
            });
    return out;
  }

  private List<Measured> measure(List<TrainingDocument> documents) {
    return measurer.measure(text.plain(documents));
  }
}
