package io.calque.evaluate;

import io.calque.model.MetricName;
import io.calque.model.Metrics;
import io.calque.model.ModelStore;
import io.calque.score.Tier;
import io.calque.text.Label;
import java.util.List;
import java.util.Map;

/**
 * The tables of one tier on held-out data.
 *
 * @param tier whose they are
 * @param text the test part as it scores it
 * @param unseen what models for measuring make of spinning that they never saw
 * @param others tables of their own documents
 */
record TierTables(Tier tier, MeasuredText text, List<Section> unseen, List<Section> others) {
  /** Copies the lists. */
  TierTables {
    unseen = List.copyOf(unseen);
    others = List.copyOf(others);
  }

  /**
   * What a tier was meant to reach.
   *
   * @param targets set for version 0.1.0
   * @param release set for this version
   */
  record Reached(Targets targets, ReleaseTargets release) {}

  /** The tiers that a folder of models has, in the order of their tables. */
  static List<Tier> tiers(ModelStore store) {
    return store.hasDeep() ? List.of(Tier.FAST, Tier.DEEP, Tier.AUTO) : List.of(Tier.FAST);
  }

  private static final String HARD = "careless detectors flag it";
  private static final String CLEAN = "clean English";
  private static final String BESIDE = "beside translations";

  /** Says what all tiers are measured on. */
  static void introduce(Markdown out) {
    out.heading(2, "Held-out data");
    out.paragraph(
        "The test part of the training data: other documents, outlets and partly other translation"
            + " systems than those trained on. No text of the labelled files is in two parts; clean"
            + " English is dealt by document, so a paragraph that two documents share may be. Of"
            + " each file of clean English up to "
            + Figures.count(HeldOutText.TEST_WORDS)
            + " words are taken. Every document is scored alone, as an English article, and"
            + " typography is normalised, so quotation marks tell nothing. Auto scores with the"
            + " fast tier and sends on to the deep one what that is unsure of; it is put together"
            + " from the scores of the two.");
  }

  /**
   * Writes them.
   *
   * @param trained metrics of the manifest
   * @return what the tier is meant to reach, and what it was measured at
   */
  Reached write(Markdown out, Metrics trained) {
    out.heading(2, "Held-out data, " + tier.id() + " tier");
    Targets targets = new Targets(tier);
    ReleaseTargets release = new ReleaseTargets(tier);
    List<Measured> questionable = text.hard().getOrDefault(SpunTables.QUESTIONABLE, List.of());
    List<Measured> clean = MeasuredText.all(text.clean());
    SpunTables spun = new SpunTables(text.spun(), questionable, clean, text.everyHuman());
    spun.write(out);
    spun.addTo(targets);
    write(out, release, List.of(new MannerTable(text.manners(), questionable, clean)));
    write(out, release, unseen);
    TranslatedTables translated = new TranslatedTables(text.translated());
    translated.write(out, text.roundTrips(), clean);
    translated.addTo(targets);
    write(
        out,
        release,
        List.of(
            new TranslationRanking(text.translated()), new AccusedTranslations(text.promised())));
    write(out, release, others);
    writeFalseAlarms(out, targets);
    write(
        out,
        release,
        List.of(
            new WriterTable(text),
            new PlantedTable(text.promised().planted()),
            new LearnerTable(text.learners(), text.editedNews())));
    writeCalibration(out, targets, release, trained);
    if (tier == Tier.AUTO) {
      writeShares(out);
    }
    return new Reached(targets, release);
  }

  private static void write(Markdown out, ReleaseTargets release, List<Section> sections) {
    for (Section section : sections) {
      section.write(out);
      section.addTo(release);
    }
  }

  private void writeFalseAlarms(Markdown out, Targets targets) {
    FalseAlarmTables alarms = new FalseAlarmTables();
    alarms.add(HARD, text.hard());
    alarms.add(CLEAN, text.clean());
    alarms.add(BESIDE, text.human());
    alarms.addJoined(HARD, text.hardJoined());
    alarms.addJoined(BESIDE, text.humanJoined());
    alarms.write(out);
    alarms.addTo(targets);
  }

  private void writeCalibration(
      Markdown out, Targets targets, ReleaseTargets release, Metrics trained) {
    CalibrationTable.Fitted fitted =
        label -> trained.get(MetricName.sentences(label).ofTier(tier == Tier.DEEP));
    List<Measured> documents = text.calibrated();
    CalibrationTable.write(out, targets, release, documents, fitted);
    Map<Label, Double> weights = CalibrationTable.weights(documents, fitted);
    write(out, release, List.of(EvidenceCalibration.of(text.weighed(), weights)));
  }

  /** What share of the sentences the transformer had to read. */
  private void writeShares(Markdown out) {
    out.heading(3, "Sent on to the deep tier");
    Table table = new Table("documents", "sentences", "sent on");
    row(table, "human, " + HARD, MeasuredText.all(text.hard()));
    row(table, "human, " + CLEAN, MeasuredText.all(text.clean()));
    row(table, "human, " + BESIDE, MeasuredText.all(text.human()));
    row(table, "spun, all families", text.spun().getOrDefault(SpunTables.ALL, List.of()));
    row(table, "machine translation, damaged or weak", text.promised().damaged());
    out.table(table);
  }

  private static void row(Table table, String name, List<Measured> documents) {
    int all = documents.stream().mapToInt(one -> one.sentences().size()).sum();
    int sent =
        documents.stream().filter(Measured::deep).mapToInt(one -> one.sentences().size()).sum();
    table.row(name, Figures.count(all), Figures.share(sent, all));
  }
}
