package io.calque.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.model.Manifest.ModelFile;
import io.calque.statistics.ContextReader;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Label;
import io.calque.train.TinyStatistics;
import io.calque.train.text.Split;
import io.calque.train.text.TrainingFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import smile.classification.Maxent;
import smile.util.IntSet;

/** Models that know nothing but a bias, for the tests of what uses them. */
public final class TinyModels {
  static final List<String> FILES =
      List.of(
          ModelStore.STATISTICS,
          ModelStore.TOKENS,
          TierFiles.FAST.sentences(),
          TierFiles.FAST.translation(),
          TierFiles.FAST.calibration(),
          TierFiles.FAST.articles(),
          TierFiles.FAST.falseAlarms());

  /** The stage that made all of them. */
  public static final String STAGE = "tiny";

  private static final Map<String, byte[]> CONSTANT = constant();

  private TinyModels() {}

  /**
   * Models on {@link TinyStatistics} that call every sentence and article {@code label}.
   *
   * @param odds log-odds of the label against each other one
   */
  public static Models saying(Label label, double odds, FalseAlarms falseAlarms, Path folder)
      throws IOException {
    LanguageStatistics statistics = TinyStatistics.in(folder);
    return new Models(
        statistics,
        SentenceReader.fast(new ContextReader(statistics), tokens()),
        new SentenceModels(sentences(), translation()),
        dense(SentenceCalibration.names(), label, odds),
        dense(ArticleFeatures.names(), label, odds),
        falseAlarms);
  }

  /** Models by an article model of one's own; all sentences are original to them. */
  public static Models by(
      DenseModel articles, Optional<EvidenceWeights> evidence, FalseAlarms falseAlarms, Path folder)
      throws IOException {
    LanguageStatistics statistics = TinyStatistics.in(folder);
    return new Models(
        statistics,
        SentenceReader.fast(new ContextReader(statistics), tokens()),
        new SentenceModels(sentences(), translation()),
        dense(SentenceCalibration.names(), Label.ORIGINAL, 2),
        articles,
        Optional.empty(),
        evidence,
        falseAlarms);
  }

  /** A model that one number alone decides: log-odds of spun against each other class. */
  public static DenseModel deciding(List<String> names, String number, double weight) {
    List<Double> spun = new ArrayList<>(Collections.nCopies(names.size() + 1, 0.0));
    spun.set(names.indexOf(number), weight);
    return new DenseModel(
        names,
        Collections.nCopies(names.size(), 0.0),
        Collections.nCopies(names.size(), 1.0),
        List.of(Collections.nCopies(names.size() + 1, 0.0), spun));
  }

  /** Writes the folder of such models that {@link ModelStore} opens, with a seed of 7. */
  public static void write(Label label, double odds, FalseAlarms falseAlarms, Path folder)
      throws IOException {
    for (Map.Entry<String, byte[]> file : CONSTANT.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    json(
        folder,
        TierFiles.FAST.calibration(),
        dense(plain(SentenceCalibration.names()), label, odds));
    json(folder, TierFiles.FAST.articles(), dense(plain(ArticleFeatures.names()), label, odds));
    json(folder, TierFiles.FAST.falseAlarms(), falseAlarms);
    manifest(folder, Manifest.SCHEMA);
  }

  /** The numbers of a folder without a model of masked words. */
  private static List<String> plain(List<String> names) {
    return names.stream().filter(name -> !name.contains("masked words")).toList();
  }

  /** The files that are the same for every label. */
  private static Map<String, byte[]> constant() {
    try {
      Path folder = Files.createTempDirectory("tiny-models");
      TinyStatistics.write(folder.resolve(ModelStore.STATISTICS), 1);
      tokens().write(folder.resolve(ModelStore.TOKENS));
      sentences().write(folder.resolve(TierFiles.FAST.sentences()));
      translation().write(folder.resolve(TierFiles.FAST.translation()));
      Map<String, byte[]> files = new TreeMap<>();
      try (Stream<Path> written = Files.list(folder)) {
        for (Path file : written.toList()) {
          files.put(file.getFileName().toString(), Files.readAllBytes(file));
          Files.delete(file);
        }
      }
      Files.delete(folder);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds what rules are worth to models that {@link #write} wrote. */
  public static void weighing(EvidenceWeights weights, Path folder) throws IOException {
    json(folder, TierFiles.FAST.evidence(), weights);
    List<String> names = new ArrayList<>(FILES);
    names.add(TierFiles.FAST.evidence());
    manifest(folder, Manifest.SCHEMA, names);
  }

  /** Writes the manifest of what {@link #write} wrote. */
  static void manifest(Path folder, String schema) throws IOException {
    manifest(folder, schema, FILES);
  }

  /** Writes a manifest of some files. */
  static void manifest(Path folder, String schema, List<String> names) throws IOException {
    List<ModelFile> files = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      String digest = Manifest.digest(file);
      files.add(new ModelFile(name, "role", Files.size(file), digest, "1", STAGE));
    }
    Stage stage = stage(7, Map.of("human/a.tsv.gz", "00ff"));
    new Manifest(schema, "1", files, List.of(stage)).write(folder);
  }

  /** Says of models that {@link #write} wrote that they were trained on a data folder. */
  public static void trainedOn(Path data, Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String name : TrainingFiles.names(data)) {
      digests.put(name, Manifest.digest(data.resolve(name)));
    }
    Manifest manifest = Manifest.read(folder);
    new Manifest(Manifest.SCHEMA, "1", manifest.files(), List.of(stage(7, digests))).write(folder);
  }

  /** The same of models that did not learn from some manners of spinners. */
  public static void trainedWithout(Collection<String> manners, Path data, Path folder)
      throws IOException {
    trainedOn(data, folder);
    Manifest manifest = Manifest.read(folder);
    Stage stage = manifest.stages().get(0);
    SortedMap<String, String> options = new TreeMap<>(stage.options());
    options.put("without manners", String.join(" ", manners));
    Stage without =
        new Stage(
            stage.name(),
            stage.seed(),
            stage.data(),
            stage.parents(),
            stage.lists(),
            stage.code(),
            stage.environment(),
            options,
            stage.metrics());
    new Manifest(Manifest.SCHEMA, "1", manifest.files(), List.of(without)).write(folder);
  }

  /** A stage that read some data. */
  public static Stage stage(long seed, Map<String, String> data) {
    SortedMap<String, String> none = new TreeMap<>();
    return new Stage(
        STAGE,
        seed,
        new TreeMap<>(data),
        none,
        none,
        none,
        none,
        new TreeMap<>(Map.of(Stage.SPLIT, Split.RULES)),
        new TreeMap<>(Map.of("b", 0.5, "a", 0.25)));
  }

  private static void json(Path folder, String name, Object value) throws IOException {
    Files.write(folder.resolve(name), new ObjectMapper().writeValueAsBytes(value));
  }

  /** A token model that gives every word 0.5. */
  static LinearModel tokens() {
    IntSet labels = new IntSet(new int[] {0, 1});
    return LinearModel.of(
        new Maxent.Binomial(new double[TokenFeatures.DIMENSION + 1], 0, 0, labels));
  }

  /** A sentence model that gives every class a third. */
  static LinearModel sentences() {
    IntSet labels = new IntSet(new int[] {0, 1, 2});
    return LinearModel.of(
        new Maxent.Multinomial(new double[2][SentenceFeatures.DIMENSION + 1], 0, 0, labels));
  }

  /** A translation model that gives every sentence 0.5. */
  static LinearModel translation() {
    IntSet labels = new IntSet(new int[] {0, 1});
    return LinearModel.of(
        new Maxent.Binomial(new double[SentenceFeatures.DIMENSION + 1], 0, 0, labels));
  }

  /** A model whose numbers weigh nothing. */
  static DenseModel dense(List<String> names, Label label, double odds) {
    int size = names.size();
    List<List<Double>> weights =
        label == Label.TRANSLATED
            ? List.of(row(size, -odds), row(size, -odds))
            : List.of(
                row(size, label == Label.ORIGINAL ? odds : 0),
                row(size, label == Label.SPUN ? odds : 0));
    return new DenseModel(
        names, Collections.nCopies(size, 0.0), Collections.nCopies(size, 1.0), weights);
  }

  private static List<Double> row(int size, double bias) {
    List<Double> row = new ArrayList<>(Collections.nCopies(size, 0.0));
    row.add(bias);
    return row;
  }
}
