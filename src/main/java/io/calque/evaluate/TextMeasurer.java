package io.calque.evaluate;

import io.calque.score.Tier;
import io.calque.simulate.Manner;
import io.calque.simulate.Manners;
import io.calque.simulate.SpinFamily;
import io.calque.text.ProgressLog;
import io.calque.train.DeepTrainer;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.EnumMap;
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

  /** Clean documents that phrases are put into. */
  private static final int PLANTED = 500;

  /** Clean documents that learners' errors are put into. */
  private static final int WRITTEN = 600;

  /** Documents of a set of translations that nothing was learnt from. */
  private static final int ARTICLES = 40;

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
    Map<WriterKind, List<Measured>> writers = new EnumMap<>(WriterKind.class);
    Map<String, List<Measured>> clean = by(sources, TrainingDocument::system, writers);
    Map<String, List<Measured>> hard = by(text.hard(), TrainingDocument::group, writers);
    Map<String, List<Measured>> human = by(text.human(), TrainingDocument::group, writers);
    Map<String, List<Measured>> spun = spun(sources);
    progress.line("%s: translation", tier.id());
    List<Measured> roundTrips = measurer.measure(text.roundTrips(sources));
    Map<TranslationSet, List<Measured>> machine = new LinkedHashMap<>();
    Map<TranslationSet, List<Measured>> articles = new LinkedHashMap<>();
    text.translations()
        .forEach(
            (set, documents) -> {
              machine.put(set, measure(Cuts.tens(documents)));
              articles.put(set, measure(articles(set, documents)));
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
        manners(sources),
        learners(),
        measure(Cuts.tens(text.cleanNews())),
        new PromisedText(writers, simulatedLearners(sources), planted(sources), articles));
  }

  /** Whole documents: all that are like those learnt from, of others some longer ones. */
  private static List<TrainingDocument> articles(
      TranslationSet set, List<TrainingDocument> documents) {
    if (PromisedText.LEARNT.contains(set.generation())) {
      return documents;
    }
    return Cuts.drawn(
        documents.stream().filter(one -> one.texts().size() >= SpunTables.SENTENCES).toList(),
        ARTICLES);
  }

  /** Clean documents as they are, with one phrase of the lists and with two. */
  private Map<Integer, List<Measured>> planted(List<TrainingDocument> sources) {
    progress.line("%s: phrases put into clean articles", tier.id());
    List<TrainingDocument> drawn = Cuts.drawn(sources, PLANTED);
    Map<Integer, List<Measured>> out = new TreeMap<>();
    for (int times = 0; times <= PlantedTable.MOST; times++) {
      out.put(times, measurer.measure(text.planted(drawn, times)));
    }
    return out;
  }

  private Map<String, List<Measured>> simulatedLearners(List<TrainingDocument> sources) {
    Map<String, List<LabelledDocument>> written = new TreeMap<>();
    for (LabelledDocument one : text.learnt(Cuts.drawn(sources, WRITTEN))) {
      written.computeIfAbsent(one.group(), name -> new ArrayList<>()).add(one);
    }
    Map<String, List<Measured>> out = new TreeMap<>();
    written.forEach((name, each) -> out.put(name, measurer.measure(each)));
    return out;
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

  /**
   * Human documents by a name of theirs.
   *
   * @param writers takes them by the kind of writer too
   */
  private Map<String, List<Measured>> by(
      List<TrainingDocument> documents,
      Function<TrainingDocument, String> key,
      Map<WriterKind, List<Measured>> writers) {
    Map<String, List<Measured>> out = new TreeMap<>();
    Cuts.by(documents, key)
        .forEach(
            (name, each) -> {
              List<Measured> group = new ArrayList<>();
              Cuts.by(each, WriterKind::of)
                  .forEach(
                      (writer, own) -> {
                        List<Measured> measured = measure(own);
                        group.addAll(measured);
                        writers.computeIfAbsent(writer, kind -> new ArrayList<>()).addAll(measured);
                      });
              out.put(name, group);
            });
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
