package io.calque.evaluate;

import io.calque.corpus.SpinFamily;
import io.calque.evaluate.TranslationSet.Generation;
import io.calque.model.ModelStore;
import io.calque.train.HeldOutFamilies;
import io.calque.train.LabelledDocument;
import io.calque.train.TrainingDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tables on the test part of a data folder. */
final class DataEvaluation {
  private static final String HARD = "careless detectors flag it";
  private static final String CLEAN = "clean English";
  private static final String BESIDE = "beside translations";

  private final HeldOutText text;
  private final Measurer measurer;
  private final PrintWriter progress;
  private final List<TrainingDocument> sources;
  private final Map<String, List<Measured>> clean;
  private final Map<String, List<Measured>> hard;
  private final Map<String, List<Measured>> human;
  private final List<Measured> calibration = new ArrayList<>();

  private DataEvaluation(Path models, Path data, PrintWriter progress) {
    this.progress = progress;
    text = new HeldOutText(models, data);
    report("fitting the baselines");
    measurer =
        new Measurer(
            ModelStore.open(models).load(), text.spunBaseline(), text.translatedBaseline());
    report("human text");
    sources = text.clean();
    clean = by(sources, TrainingDocument::system);
    hard = by(text.hard(), TrainingDocument::group);
    human = by(text.human(), TrainingDocument::group);
    calibration.addAll(everyHuman());
  }

  /**
   * Writes the tables.
   *
   * @throws io.calque.text.BadDataException if data is missing or cut short
   */
  static void write(Markdown out, Targets targets, Path models, Path data, PrintWriter progress) {
    AlignedSample sample = AlignedSample.score(models, data);
    DataEvaluation evaluation = new DataEvaluation(models, data, progress);
    out.heading(2, "Held-out data");
    out.paragraph(
        "The test part of the training data: other documents, outlets and partly other translation"
            + " systems than those trained on. No text of the labelled files is in two parts; clean"
            + " English is dealt by document, so a paragraph that two documents share may be. Of"
            + " each file of clean English up to "
            + Figures.count(HeldOutText.TEST_WORDS)
            + " words are taken. Every document is scored alone, as an English article, and"
            + " typography is normalised, so quotation marks tell nothing.");
    evaluation.writeSpun(out, targets);
    sample.write(out);
    sample.addTo(targets);
    evaluation.writeTranslated(out, targets);
    evaluation.writeFalseAlarms(out, targets);
    CalibrationTable.write(
        out, targets, evaluation.calibration, ModelStore.open(models).manifest().metrics());
  }

  private void writeSpun(Markdown out, Targets targets) {
    Map<String, List<Measured>> spun = new TreeMap<>();
    for (SpinFamily family : SpinFamily.values()) {
      report("simulated spinning: " + family.id());
      spun.put(family.id(), spin(EnumSet.of(family)));
    }
    report("simulated spinning: all families");
    List<Measured> every = spin(EnumSet.allOf(SpinFamily.class));
    spun.put(SpunTables.ALL, every);
    calibration.addAll(every);
    List<Measured> questionable = hard.getOrDefault(SpunTables.QUESTIONABLE, List.of());
    SpunTables tables = new SpunTables(spun, questionable, all(clean), everyHuman());
    tables.write(out);
    HeldOutFamilyTable heldOut = heldOutFamilies();
    heldOut.write(out);
    heldOut.addTo(targets);
    tables.addTo(targets);
  }

  private List<Measured> everyHuman() {
    return Stream.of(clean, hard, human).map(DataEvaluation::all).flatMap(List::stream).toList();
  }

  private HeldOutFamilyTable heldOutFamilies() {
    HeldOutFamilyTable table = new HeldOutFamilyTable();
    List<LabelledDocument> human =
        text.plain(
            text.hard().stream()
                .filter(one -> one.group().equals(SpunTables.QUESTIONABLE))
                .toList());
    HeldOutFamilyTable.FAMILIES.forEach(
        (name, families) -> {
          report("held-out family: " + name);
          HeldOutFamilies models = text.without(families);
          table.add(name, models, used -> text.spun(sources, used), human);
        });
    return table;
  }

  private void writeTranslated(Markdown out, Targets targets) {
    report("translation");
    List<Measured> roundTrips = measurer.measure(text.roundTrips(sources));
    calibration.addAll(roundTrips);
    Map<TranslationSet, List<Measured>> machine = new LinkedHashMap<>();
    text.translations()
        .forEach(
            (set, documents) -> {
              machine.put(set, measure(HeldOutText.tens(documents)));
              if (set.generation() != Generation.STRONG) {
                calibration.addAll(measure(documents));
              }
            });
    Map<String, List<Measured>> human = new TreeMap<>();
    HeldOutText.by(text.human(), TrainingDocument::group)
        .forEach((group, documents) -> human.put(group, measure(HeldOutText.tens(documents))));
    TranslatedTables tables = new TranslatedTables(machine, human);
    tables.write(out, roundTrips, all(clean));
    tables.addTo(targets);
  }

  private void writeFalseAlarms(Markdown out, Targets targets) {
    FalseAlarmTables alarms = new FalseAlarmTables();
    alarms.add(HARD, hard);
    alarms.add(CLEAN, clean);
    alarms.add(BESIDE, human);
    alarms.addJoined(HARD, joined(text.hard()));
    alarms.addJoined(BESIDE, joined(text.human()));
    alarms.write(out);
    alarms.addTo(targets);
  }

  private List<Measured> spin(Set<SpinFamily> families) {
    return measurer.measure(text.spun(sources, families));
  }

  private Map<String, List<Measured>> by(
      List<TrainingDocument> documents, Function<TrainingDocument, String> key) {
    Map<String, List<Measured>> out = new TreeMap<>();
    HeldOutText.by(documents, key).forEach((name, each) -> out.put(name, measure(each)));
    return out;
  }

  /** Groups of single texts, ten documents at a time. */
  private Map<String, List<Measured>> joined(List<TrainingDocument> documents) {
    Map<String, List<Measured>> out = new TreeMap<>();
    HeldOutText.by(documents, TrainingDocument::group)
        .forEach(
            (group, each) -> {
              if (HeldOutText.areSingle(each)) {
                out.put(group, measure(HeldOutText.joined(each)));
              }
            });
    return out;
  }

  private List<Measured> measure(List<TrainingDocument> documents) {
    return measurer.measure(text.plain(documents));
  }

  private static List<Measured> all(Map<String, List<Measured>> groups) {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private void report(String what) {
    progress.println(what);
    progress.flush();
  }
}
