package io.calque.model;

import io.calque.model.Manifest.ModelFile;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where model files come from, as Markdown: stage by stage down to the data. */
final class Lineage {
  static final String HEADING = "### Provenance";

  private final Manifest manifest;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> told = new HashSet<>();

  private Lineage(Manifest manifest) {
    this.manifest = manifest;
  }

  /** A section that tells it of each file; what two of them stand on is told once. */
  static String of(Manifest manifest, Iterable<ModelFile> files) {
    Lineage lineage = new Lineage(manifest);
    lineage.out.append(HEADING).append("\n\n");
    files.forEach(file -> lineage.file(file, 0));
    return lineage.out.toString();
  }

  private void file(ModelFile file, int depth) {
    Stage stage = manifest.stage(file.stage()).orElseThrow();
    line(depth, "%s, version %s, SHA-256 %s", file.name(), file.version(), file.sha256());
    if (!told.add(stage.name())) {
      line(depth + 1, "stage %s: as above", stage.name());
    } else if (stage.isKnown()) {
      line(depth + 1, "stage %s, seed %d", stage.name(), stage.seed());
      known(stage, depth + 1);
    } else {
      line(depth + 1, "stage, parents, code, lists and environment: unknown");
      line(depth + 1, "seed %d and these data were %s", stage.seed(), stated(stage));
      stage.data().forEach((name, sha256) -> line(depth + 1, "data %s, SHA-256 %s", name, sha256));
    }
  }

  private static String stated(Stage stage) {
    return stage.options().getOrDefault("seed and data", "stated for the folder");
  }

  private void known(Stage stage, int depth) {
    each(depth, "option ", stage.options());
    each(depth, "environment, ", stage.environment());
    each(depth, "code of ", stage.code());
    each(depth, "lists of ", stage.lists());
    each(depth, "data ", stage.data());
    stage
        .parents()
        .forEach(
            (name, sha256) -> {
              Optional<ModelFile> parent = manifest.file(name);
              if (parent.isPresent() && parent.get().sha256().equals(sha256)) {
                file(parent.get(), depth);
              } else {
                line(depth, "%s, SHA-256 %s, which is not here", name, sha256);
              }
            });
  }

  private void each(int depth, String what, Map<String, String> values) {
    values.forEach((key, value) -> line(depth, "%s%s: %s", what, key, value));
  }

  private void line(int depth, String format, Object... values) {
    out.append("  ".repeat(depth)).append("- ");
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
