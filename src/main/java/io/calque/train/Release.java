package io.calque.train;

import io.calque.model.Manifest;
import io.calque.model.Manifest.DataFile;
import io.calque.model.Manifest.ModelFile;
import io.calque.model.ModelStore;
import io.calque.model.TierFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the manifest of a finished training run. */
final class Release {
  /** Before the names of roles of the deep tier. */
  static final String DEEP = "deep, ";

  private static final String VERSION = "4";

  private final Path data;
  private final Path out;
  private final long seed;

  Release(Path data, Path out, long seed) {
    this.data = data;
    this.out = out;
    this.seed = seed;
  }

  /**
   * Writes it.
   *
   * @param deep whether the deep tier was trained, and not the fast one alone
   */
  void write(Map<String, Double> metrics, boolean deep) throws IOException {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put(ModelStore.STATISTICS, "language statistics");
    roles.put(ModelStore.TOKENS, "token model");
    addTier(roles, TierFiles.FAST, "");
    if (deep) {
      addDeep(roles);
    }

    List<ModelFile> files = new ArrayList<>();
    for (Map.Entry<String, String> role : roles.entrySet()) {
      Path file = out.resolve(role.getKey());
      files.add(
          new ModelFile(role.getKey(), role.getValue(), Files.size(file), Manifest.digest(file)));
    }
    new Manifest(Manifest.SCHEMA, VERSION, seed, files, dataFiles(), metrics).write(out);
  }

  private static void addDeep(Map<String, String> roles) {
    roles.put(ModelStore.ENCODER, "transformer");
    roles.put(ModelStore.TOKENIZER, "its tokenizer");
    roles.put(ModelStore.ENCODER_CARD, "what it needs");
    roles.put(ModelStore.FUSION, "fusion of token scores");
    addTier(roles, TierFiles.DEEP, DEEP);
    roles.put(ModelStore.AUTO_BAND, "articles that auto sends on");
  }

  private static void addTier(Map<String, String> roles, TierFiles files, String tier) {
    roles.put(files.sentences(), tier + "sentence model");
    roles.put(files.translation(), tier + "translation model");
    roles.put(files.calibration(), tier + "calibration of sentence model");
    roles.put(files.articles(), tier + "article model");
    roles.put(files.falseAlarms(), tier + "scores of human articles");
  }

  private List<DataFile> dataFiles() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String name :
        List.of(
            "mt-train.tsv.gz",
            "human-train.tsv.gz",
            "false-alarms.tsv.gz",
            "lexicon/moby-thesaurus.txt.gz",
            "spun/induced-words.tsv")) {
      paths.add(data.resolve(name));
    }
    try (Stream<Path> human = Files.list(data.resolve("human"))) {
      human.filter(path -> path.toString().endsWith(".tsv.gz")).sorted().forEach(paths::add);
    }
    List<DataFile> files = new ArrayList<>();
    for (Path path : paths) {
      String name = data.relativize(path).toString().replace('\\', '/');
      files.add(new DataFile(name, Manifest.digest(path)));
    }
    return files;
  }
}
