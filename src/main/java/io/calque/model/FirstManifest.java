package io.calque.model;

import io.calque.model.Manifest.DataFile;
import io.calque.model.Manifest.ModelFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A manifest of schema {@code calque-models/1}: it states one seed and one set of data for a whole
 * folder, whatever stage made a file.
 */
record FirstManifest(
    String schema,
    String version,
    long seed,
    List<FirstFile> files,
    List<DataFile> data,
    Map<String, Double> metrics) {
  static final String SCHEMA = "calque-models/1";

  /** Copies the collections. */
  FirstManifest {
    files = List.copyOf(files);
    data = List.copyOf(data);
    metrics = Map.copyOf(metrics);
  }

  /** A model file, of which nothing but its bytes is told. */
  record FirstFile(String name, String role, long bytes, String sha256) {}

  Manifest toManifest() {
    Map<String, String> stated = new TreeMap<>();
    data.forEach(file -> stated.put(file.name(), file.sha256()));
    return new Manifest(
        Manifest.SCHEMA,
        version,
        files.stream()
            .map(
                file ->
                    new ModelFile(
                        file.name(),
                        file.role(),
                        file.bytes(),
                        file.sha256(),
                        Stage.UNKNOWN,
                        Stage.UNKNOWN))
            .toList(),
        List.of(Stage.unknown(seed, stated, metrics, "a manifest of " + SCHEMA)));
  }
}
