package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.TinyModels;
import io.calque.text.BadDataException;
import io.calque.text.Label;
import io.calque.train.DeepTrainer;
import io.calque.train.TinyData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures models that know nothing on made-up text and on the committed corpus. */
class EvaluationIT {
  private static final Path CORPUS = Path.of("corpus");

  @TempDir Path folder;

  @Test
  void run_withData_writesEveryTableBehindTheTargets() throws IOException {
    Path data = folder.resolve("data");
    TinyData.write(data);
    Files.writeString(
        data.resolve("spun/seed002-aligned.tsv"),
        "text\toriginal_text\nHe left with out a word.\tHe left without a word.\n");
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), folder);
    TinyModels.trainedOn(data, folder);
    Path measuring = Files.createDirectories(folder.resolve(DeepTrainer.MEASURING));
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), measuring);
    TinyModels.trainedWithout(DeepTrainer.HELD_OUT_MANNERS, data, measuring);
    StringWriter log = new StringWriter();
    String text = run(folder, Optional.of(data), Optional.empty(), log);
    int before = 0;
    for (String heading :
        List.of(
            "## Targets",
            "## Held-out data",
            "### Spun text",
            "### Manners of real spinners",
            "### Held-out manners, thinly, in short articles",
            "### Held-out dictionary with phrase rules",
            "### Replaced words of sample 002",
            "### Machine translation",
            "### Articles ranked as translations",
            "### Translated articles accused",
            "### Without what the text is about",
            "### Words that fit",
            "### False alarms",
            "### Both promises by kind of writer",
            "### Phrases of the lists in clean articles",
            "### Learners of English, one-sided",
            "### Calibration of sentence probabilities",
            "### Calibration of the scores of evidence")) {
      int at = text.indexOf(heading);
      assertTrue(at > before, heading + " stands at " + at + " in\n" + text);
      before = at;
    }
    assertFalse(text.contains("NaN"), text);
    for (Goal goal : Goal.values()) {
      assertTrue(text.contains("\n| " + goal.what() + " | " + goal.before() + " | "), text);
    }
    assertFalse(text.contains("there are no models for measuring"), text);
    assertTrue(log.toString().contains("that the models for measuring never saw"), "log: " + log);
  }

  /** Without models that never saw them, held-out manners are a row that says so. */
  @Test
  void run_withoutModelsForMeasuring_saysWhatIsNotMeasured() throws IOException {
    Path data = folder.resolve("data");
    TinyData.write(data);
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), folder);
    TinyModels.trainedOn(data, folder);
    String text = run(folder, Optional.of(data), Optional.empty(), new StringWriter());
    assertTrue(
        text.contains(
            "| "
                + Goal.MANNER.what()
                + " | 0.89 (all manners) | at least 0.950 | not measured: there are no models for"
                + " measuring | not measured |  |  |"),
        text);
    assertFalse(text.contains("### Replaced words of sample 002"), text);
  }

  /** Models that may have learnt from what they would be measured on are refused. */
  @Test
  void run_modelsThatSawTheManners_areRefused() throws IOException {
    Path data = folder.resolve("data");
    TinyData.write(data);
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), folder);
    TinyModels.trainedOn(data, folder);
    var e =
        assertThrows(
            BadDataException.class,
            () -> run(folder, Optional.of(data), Optional.of(folder), new StringWriter()));
    assertTrue(
        String.valueOf(e.getMessage()).contains("may have learnt from what is measured"),
        e.getMessage());
  }

  private static String run(
      Path models, Optional<Path> data, Optional<Path> measuring, StringWriter log) {
    return Evaluation.run(models, CORPUS, data, measuring, List.of(), new PrintWriter(log));
  }

  @Test
  void run_withoutData_hasNoTargets() throws IOException {
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), folder);
    String text = run(folder, Optional.empty(), Optional.empty(), new StringWriter());
    assertFalse(text.contains("Targets"), text);
    assertFalse(text.contains("Held-out data"), text);
  }
}
