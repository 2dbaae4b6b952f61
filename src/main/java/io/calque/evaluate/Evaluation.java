package io.calque.evaluate;

import io.calque.corpus.LabelledCorpus;
import io.calque.model.Manifest;
import io.calque.model.ModelStore;
import io.calque.score.Tier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Measures the models: on the labelled corpus, and on held-out data where it is given. */
public final class Evaluation {
  /** Promised share of human articles accused, at which verdicts are measured. */
  static final double PROMISED = 0.01;

  private Evaluation() {}

  /**
   * What each rule is worth to the models, Markdown; the first line is the command that repeats it.
   *
   * @param models folder of the models
   * @throws io.calque.model.ModelException if a model is missing or damaged
   */
  public static String signals(Path models) {
    return SignalsPage.of(ModelStore.open(models));
  }

  /**
   * The measured tables, Markdown; the first line is the command that repeats them.
   *
   * @param models folder of the models
   * @param corpus folder of the labelled corpus
   * @param data folder of the training data, whose test part is measured
   * @param measuring folder of models that never saw some spinners, to be measured on these;
   *     without one that which training makes in the folder of the models, if it is there
   * @param judged texts that people judged; may be none
   * @param progress hears what is being measured
   * @throws io.calque.model.ModelException if a model is missing or damaged
   * @throws io.calque.text.BadDataException if data is missing or cut short, or is not that which
   *     the models' provenance knows, or not dealt as it was for them
   */
  public static String run(
      Path models,
      Path corpus,
      Optional<Path> data,
      Optional<Path> measuring,
      List<JudgedText> judged,
      PrintWriter progress) {
    Manifest manifest = ModelStore.open(models).manifest();
    data.ifPresent(folder -> new ProvenanceCheck(models, manifest, folder).require());
    Markdown out = new Markdown();
    Optional<Path> unseen =
        data.flatMap(folder -> MeasuringModels.folder(models, measuring, folder));
    out.paragraph(
        "`./calque evaluate"
            + data.map(folder -> " --data " + folder).orElse("")
            + measuring.map(folder -> " --measuring " + folder).orElse("")
            + "`");
    out.heading(1, "Evaluation");
    out.paragraph(
        "Models "
            + manifest.version()
            + ", seed "
            + manifest.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "))
            + ". Verdicts are those of a promised false-alarm rate of 1 %. Ranges in brackets are"
            + " 95 % intervals (Wilson). Nothing is left out: what is missed stands beside what is"
            + " found.");
    ProvenanceCheck.unknown(manifest).ifPresent(out::paragraph);
    Markdown tables = new Markdown();
    LabelledCorpus labelled = LabelledCorpus.read(corpus);
    for (Tier tier : TierTables.tiers(ModelStore.open(models))) {
      CorpusEvaluation.write(tables, models, labelled, tier, progress);
      if (!judged.isEmpty()) {
        DeskEvaluation.write(tables, models, judged, tier, progress);
      }
    }
    data.ifPresent(
        folder -> {
          List<TierTables.Reached> tiers =
              DataEvaluation.write(tables, models, folder, unseen, progress);
          out.heading(2, "Targets");
          out.paragraph(
              "What version 0.2.0 was meant to reach, set before its models were made, of the deep"
                  + " tier, unless it says auto; beside it what the deep tier of 0.1.0 was measured"
                  + " at, and baselines on the same text. What was tried for those that are missed"
                  + " stands in experiments.md.");
          out.table(
              ReleaseTargets.sideBySide(tiers.stream().map(TierTables.Reached::release).toList()));
          out.paragraph(
              "Targets that were set for 0.1.0 and that the table above does not replace.");
          out.table(Targets.sideBySide(tiers.stream().map(TierTables.Reached::targets).toList()));
        });
    return out.toString() + tables;
  }
}
