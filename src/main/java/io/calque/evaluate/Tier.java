package io.calque.evaluate;

import io.calque.model.ModelStore;
import java.util.List;
import java.util.Locale;

/** The tiers that are measured side by side. */
enum Tier {
  FAST,
  DEEP,
  AUTO;

  /** The tiers that a folder of models has. */
  static List<Tier> of(ModelStore store) {
    return store.hasDeep() ? List.of(values()) : List.of(FAST);
  }

  /** As {@code --tier} takes it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
