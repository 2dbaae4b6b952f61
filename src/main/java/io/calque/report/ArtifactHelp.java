package io.calque.report;

import io.calque.signal.ArtifactType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a reader should know about an artifact type.
 *
 * @param name short, in title case
 * @param summary what it is, one sentence
 * @param help how to read it, a few sentences with a made-up example
 */
record ArtifactHelp(String name, String summary, String help) {
  private static final String RESOURCE = "artifact-types.tsv";

  /** The help on every type, in the order of the types. */
  static Map<ArtifactType, ArtifactHelp> all() {
    Map<ArtifactType, ArtifactHelp> all = new EnumMap<>(ArtifactType.class);
    for (String row : rows()) {
      List<String> cells = List.of(row.split("\t", -1));
      ArtifactHelp help = new ArtifactHelp(cells.get(1), cells.get(2), cells.get(3));
      all.put(ArtifactType.of(cells.get(0)), help);
    }
    for (ArtifactType type : ArtifactType.values()) {
      if (!all.containsKey(type)) {
        throw new IllegalStateException(RESOURCE + " has no row for " + type.id());
      }
    }
    return all;
  }

  private static List<String> rows() {
    try (InputStream in =
        Objects.requireNonNull(ArtifactHelp.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(row -> !row.isBlank() && row.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
