package io.calque.train;

import io.calque.model.Manifest;
import io.calque.model.Manifest.DataFile;
import io.calque.model.Manifest.ModelFile;
import io.calque.model.ModelStore;
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
  private static final String VERSION = "2";

  private final Path data;
  private final Path out;
  private final long seed;

  Release(Path data, Path out, long seed) {
    this.data = data;
    this.out = out;
    this.seed = seed;
  }

  void write(Map<String, Double> metrics) throws IOException {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put(ModelStore.STATISTICS, "language statistics");
    roles.put(ModelStore.TOKENS, "token model");
    roles.put(ModelStore.SENTENCES, "sentence model");
    roles.put(ModelStore.TRANSLATION, "translation model");
    roles.put(ModelStore.SENTENCE_CALIBRATION, "calibration of sentence model");
    roles.put(ModelStore.ARTICLES, "article model");
    roles.put(ModelStore.FALSE_ALARMS, "scores of human articles");
    List<ModelFile> files = new ArrayList<>();
    for (Map.Entry<String, String> role : roles.entrySet()) {
      Path file = out.resolve(role.getKey());
      files.add(
          new ModelFile(role.getKey(), role.getValue(), Files.size(file), Manifest.digest(file)));
    }
    new Manifest(Manifest.SCHEMA, VERSION, seed, files, dataFiles(), metrics).write(out);
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
