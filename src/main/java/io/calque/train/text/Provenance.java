package io.calque.train.text;

import java.util.Locale;
import java.util.Optional;

/** Where a training text came from; says nothing about what it looks like. */
public enum Provenance {
  /** Output of a machine translation system. */
  MT,
  /** Translated by a person. */
  HUMAN_TRANSLATION,
  /** Written in English by a person. */
  HUMAN_ORIGINAL,
  /** Written in English by a person who learnt it later. */
  HUMAN_NONNATIVE,
  /** Written by a person, of a kind that careless detectors flag. */
  HUMAN_OTHER;

  /** Whether a person wrote it. */
  public boolean isHuman() {
    return this != MT;
  }

  /** The name used in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The provenance with this {@link #id()}. */
  public static Optional<Provenance> of(String id) {
    for (Provenance provenance : values()) {
      if (provenance.id().equals(id)) {
        return Optional.of(provenance);
      }
    }
    return Optional.empty();
  }
}
