package io.calque.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.model.Manifest.ModelFile;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The folder {@code models/}: lists, verifies and opens what its manifest names. */
public final class ModelStore {
  /** The language statistics. */
  public static final String STATISTICS = "language-statistics.bin";

  /** The token model. */
  public static final String TOKENS = "token-model.bin";

  /** The sentence model. */
  public static final String SENTENCES = "sentence-model.bin";

  /** File of the model that tells machine translation from human text of the same kind. */
  public static final String TRANSLATION = "translation-model.bin";

  /** The calibration of the sentence model. */
  public static final String SENTENCE_CALIBRATION = "sentence-calibration.json";

  /** The article model. */
  public static final String ARTICLES = "article-model.json";

  /** The scores of human articles. */
  public static final String FALSE_ALARMS = "false-alarms.json";

  private static final List<String> FILES =
      List.of(
          STATISTICS, TOKENS, SENTENCES, TRANSLATION, SENTENCE_CALIBRATION, ARTICLES, FALSE_ALARMS);

  private static final String CARD = "README.md";

  private final Path folder;
  private final Manifest manifest;

  private ModelStore(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Reads the manifest; the files are not touched yet.
   *
   * @throws ModelException if the manifest is missing or unreadable
   */
  public static ModelStore open(Path folder) {
    return new ModelStore(folder, Manifest.read(folder));
  }

  /** What the folder holds. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * Checks every file's digest.
   *
   * @return a line for each file checked
   * @throws ModelException naming the first file that is missing or differs, with both digests
   */
  public List<String> verify() {
    manifest.files().forEach(this::verify);
    return manifest.files().stream().map(file -> file.name() + ": ok").toList();
  }

  /** A line for each file: name, role, bytes, digest. */
  public List<String> list() {
    return manifest.files().stream()
        .map(
            file ->
                String.format(
                    Locale.ROOT,
                    "%-26s %-30s %,12d  sha256:%s",
                    file.name(),
                    file.role(),
                    file.bytes(),
                    file.sha256()))
        .toList();
  }

  /** The model card. */
  public String card() {
    Path card = folder.resolve(CARD);
    try {
      return Files.readString(card, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ModelException(card.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Verifies and opens the models.
   *
   * @throws ModelException if one is missing or damaged
   */
  public Models load() {
    verify();
    FILES.forEach(this::requireNamed);
    try {
      return new Models(
          io.calque.signal.LanguageStatistics.open(path(STATISTICS)),
          LinearModel.read(path(TOKENS)),
          new SentenceModels(
              LinearModel.read(path(SENTENCES)), LinearModel.read(path(TRANSLATION))),
          dense(SENTENCE_CALIBRATION, SentenceCalibration.names()),
          dense(ARTICLES, ArticleFeatures.names()),
          json(FALSE_ALARMS, FalseAlarms.class));
    } catch (ModelException e) {
      throw e;
    } catch (BadDataException e) {
      throw new ModelException(e);
    }
  }

  /** Writes a part that is kept as JSON; the same bytes on every platform. */
  public static void write(Record part, Path file) throws IOException {
    String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(part);
    Files.writeString(file, json.replace(System.lineSeparator(), "\n") + "\n");
  }

  /** A dense model of the numbers that this program computes. */
  private DenseModel dense(String name, List<String> numbers) {
    DenseModel model = json(name, DenseModel.class);
    if (!model.names().equals(numbers)) {
      throw new ModelException(path(name).toString(), "is of another version: other numbers");
    }
    return model;
  }

  /** A file that the manifest does not name was not verified. */
  private void requireNamed(String name) {
    if (manifest.files().stream().noneMatch(file -> file.name().equals(name))) {
      throw new ModelException(folder.resolve(Manifest.NAME).toString(), "does not name " + name);
    }
  }

  /** Writes a part of the models as JSON that {@link #load} reads. */
  public static void write(Object part, Path file) throws IOException {
    String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(part);
    Files.writeString(file, json.replace(System.lineSeparator(), "\n") + "\n");
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private <T> T json(String name, Class<T> type) {
    Path file = path(name);
    try {
      T value = new ObjectMapper().readValue(Files.readAllBytes(file), type);
      if (value == null) {
        throw new ModelException(file.toString(), "not readable: null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new ModelException(file.toString(), "not readable: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ModelException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private void verify(ModelFile expected) {
    Path file = path(expected.name());
    try {
      String found = Manifest.digest(file);
      if (!found.equals(expected.sha256())) {
        throw new ModelException(
            file.toString(),
            "expected SHA-256 " + expected.sha256() + " (manifest), found " + found);
      }
    } catch (NoSuchFileException e) {
      throw new ModelException(file.toString(), "no such file; the manifest names it");
    } catch (IOException e) {
      throw new ModelException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }
}
