package io.calque.report;

import io.calque.signal.ArtifactType;
import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import io.calque.text.BadDataException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a reader should know about an artifact type.
 *
 * @param name short, in title case
 * @param summary what it is, one sentence
 * @param help how to read it, a few sentences with a made-up example
 */
record ArtifactHelp(String name, String summary, String help) {
  /** The help on every type, in the order of the types. */
  static Map<ArtifactType, ArtifactHelp> all() {
    ResourceList list = list();
    Map<ArtifactType, ArtifactHelp> all = new EnumMap<>(ArtifactType.class);
    for (TableRow row : list.tsv("id", "name", "summary", "help")) {
      all.put(type(row), new ArtifactHelp(row.get("name"), row.get("summary"), row.get("help")));
    }
    for (ArtifactType type : ArtifactType.values()) {
      if (!all.containsKey(type)) {
        throw new BadDataException(
            list.file(), "", "expected a row for " + type.id() + ", found none");
      }
    }
    return all;
  }

  private static ResourceList list() {
    return ResourceList.of(ArtifactHelp.class, "artifact-types.tsv");
  }

  private static ArtifactType type(TableRow row) {
    try {
      return ArtifactType.of(row.get("id"));
    } catch (IllegalArgumentException e) {
      throw row.bad("the id of an artifact type", "'" + row.get("id") + "'");
    }
  }
}
