package io.calque.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a simulated spinner takes its words from; any of them can be switched off or held out. */
public enum SpinFamily {
  /** Frequent thesaurus neighbours, inflected; sometimes of a wrong sense or word class. */
  THESAURUS,
  /** A word list learnt from published tortured phrases. */
  INDUCED,
  /** Rare thesaurus neighbours, often not inflected. */
  RARE,
  /** Words cut in two, such as {@code with out}. */
  SPLIT,
  /** Function words and fixed phrases. */
  PHRASE;

  /** The family with this {@link #id}. */
  public static Optional<SpinFamily> of(String id) {
    return Arrays.stream(values()).filter(family -> family.id().equals(id)).findFirst();
  }

  /** The kind of its {@link Change}s. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
