package io.calque.simulate;

import io.calque.table.ResourceList;
import java.util.List;
import java.util.stream.Stream;

/** The lists that simulators draw from and that come with the program. */
final class SimulatorLists {
  private SimulatorLists() {}

  /** All of them, in a fixed order. */
  static List<ResourceList> all() {
    return Stream.of(
            "calendar.txt",
            "close-words.tsv",
            "learner-rates.tsv",
            "learner-wordings.tsv",
            "long-forms.tsv",
            "manner-fillers.tsv",
            "manners.tsv",
            "name-spellings.tsv",
            "phrase-rules.tsv",
            "roundtrip-rules.tsv",
            "word-joints.tsv")
        .map(SimulatorLists::list)
        .toList();
  }

  static ResourceList list(String name) {
    return ResourceList.of(SimulatorLists.class, name);
  }
}
