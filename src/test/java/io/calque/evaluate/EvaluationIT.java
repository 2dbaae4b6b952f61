package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.TinyModels;
import io.calque.text.Label;
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
    TinyModels.write(Label.ORIGINAL, 4, new FalseAlarms(1, 1, List.of()), folder);
    TinyModels.trainedOn(data, folder);
    StringWriter log = new StringWriter();
    String text = Evaluation.run(folder, CORPUS, Optional.of(data), new PrintWriter(log));
    int before = 0;
    for (String heading :
        List.of(
            "## Targets",
            "## Held-out data",
            "### Spun text",
            "Held-out families: ",
            "### Replaced words of sample 002",
            "### Machine translation",
            "### False alarms",
            "### Calibration of sentence probabilities")) {
      int at = text.indexOf(heading);
      assertTrue(at > before, heading + " stands at " + at + " in\n" + text);
      before = at;
    }
    assertEquals(2 * HeldOutFamilyTable.FAMILIES.size() - 1, families(text), text);
    assertFalse(text.contains("NaN"), text);
    assertTrue(log.toString().contains("held-out family: phrase rules\n"), log.toString());
  }

  @Test
  void run_withoutData_hasNoTargets() throws IOException {
    TinyModels.write(Label.ORIGINAL, 4, new FalseAlarms(1, 1, List.of()), folder);
    String text =
        Evaluation.run(folder, CORPUS, Optional.empty(), new PrintWriter(new StringWriter()));
    assertFalse(text.contains("Targets"), text);
    assertFalse(text.contains("Held-out data"), text);
  }

  private static long families(String text) {
    return text.lines()
        .filter(line -> line.startsWith("| sentences spun by held-out "))
        .filter(line -> line.contains(": AUC | at least "))
        .count();
  }
}
