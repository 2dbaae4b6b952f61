package io.calque.simulate;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What manners put between sentences and after commas, from {@code manner-fillers.tsv}. */
final class MannerFillers {
  /** Before the first word of a sentence. */
  static final String OPENING = "opening";

  /** After a comma. */
  static final String COMMA = "comma";

  private final Map<String, List<String>> byPlace = new HashMap<>();

  MannerFillers() {
    for (TableRow row :
        SimulatorLists.list("manner-fillers.tsv").tsv("manner", "place", "filler")) {
      if (!Set.of(OPENING, COMMA).contains(row.get("place"))) {
        throw row.bad(OPENING + " or " + COMMA, "'" + row.get("place") + "'");
      }
      byPlace
          .computeIfAbsent(row.get("manner") + "/" + row.get("place"), key -> new ArrayList<>())
          .add(row.get("filler"));
    }
  }

  /** The fillers of a manner in a place; empty if none were seen. */
  List<String> of(Manner manner, String place) {
    return byPlace.getOrDefault(manner.id() + "/" + place, List.of());
  }
}
