package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models as Calque 0.1.0 wrote them, trained on made-up text: a manifest of the first schema, and
 * files that must still give what they gave.
 */
class GoldenModelTest {
  private static final String GOLDEN = "golden-0.1/";

  @TempDir private Path folder;

  @BeforeEach
  void unpack() throws IOException {
    for (String name : TinyModels.FILES) {
      try (InputStream in = new GZIPInputStream(resource(name + ".gz"))) {
        Files.copy(in, folder.resolve(name));
      }
    }
    try (InputStream in = resource(Manifest.NAME)) {
      Files.copy(in, folder.resolve(Manifest.NAME));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        GoldenModelTest.class.getResourceAsStream(GOLDEN + name), GOLDEN + name);
  }

  @Test
  void verify_files_areThoseOfTheOldManifest() {
    ModelStore store = ModelStore.open(folder);
    assertEquals(7, store.verify().size());
    Manifest manifest = store.manifest();
    assertEquals("4", manifest.version());
    assertEquals(5, manifest.seed());
    assertEquals(7, manifest.unknown().size());
    assertEquals(7, manifest.data().size());
    assertEquals(364, manifest.metrics().get("calibration sentences: original"));
    Stage stage = manifest.stage(Stage.UNKNOWN).orElseThrow();
    assertEquals(Stage.UNKNOWN, stage.options().get(Stage.SPLIT));
    assertEquals(
        "stated by a manifest of calque-models/1, of no one file",
        stage.options().get("seed and data"));
  }

  /** What is read and written again in the new schema is the same. */
  @Test
  void write_oldManifest_isReadAsTheSame() throws IOException {
    Manifest manifest = Manifest.read(folder);
    manifest.write(folder);
    assertTrue(Files.readString(folder.resolve(Manifest.NAME)).contains("\"calque-models/2\""));
    assertEquals(manifest, Manifest.read(folder));
  }

  @Test
  void load_sentences_getTheRecordedScores() {
    Models models = ModelStore.open(folder).load();
    List<String> scores = new ArrayList<>();
    for (String text :
        List.of(
            "The mayor bought a house in the town with 120 people.",
            "The mayor bought of the the house in of the the town with 120 people.",
            "The pilot changed a big plan near the river with 77 people.",
            "The pilot modified a enormous scheme near the river with 77 people.")) {
      Document document = new Segmenter().segmentText(text);
      Sentence sentence = document.sentences().get(0);
      List<Evidence> evidence = Signals.standard().find(document);
      SentenceReading reading = models.reader().read(List.of(sentence), List.of(evidence)).get(0);
      Probabilities classes = models.classify(reading);
      scores.add(
          String.format(
              java.util.Locale.ROOT,
              "%.6f %.6f %.6f",
              classes.original(),
              classes.spun(),
              classes.translated()));
    }
    assertEquals(
        List.of(
            "0.712030 0.017734 0.270236",
            "0.000066 0.003616 0.996318",
            "0.997411 0.000080 0.002508",
            "0.000158 0.977340 0.022502"),
        scores);
  }
}
