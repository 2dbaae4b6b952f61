package io.calque.train.text;

import java.nio.file.Path;
import java.util.List;

/** A part of a data folder that a stage reads. */
@SuppressWarnings("ImmutableEnumChecker") // its list is unmodifiable, which the type does not tell
public enum DataUse {
  /** Clean human English: every {@code human/*.tsv.gz}. */
  CLEAN,
  /**
   * Machine translations, originals and human translations of the same sets, and marks of people in
   * machine translations: how one of them is dealt depends on the others.
   */
  TRANSLATIONS(
      TrainingFiles.TRANSLATED,
      TrainingFiles.HUMAN,
      TrainingFiles.MODELS,
      TrainingFiles.DOCUMENTS,
      TrainingFiles.WORDS,
      TrainingFiles.SPANS),
  /** Human English that careless detectors flag. */
  HARD(TrainingFiles.HARD),
  /** The thesaurus. */
  THESAURUS(TrainingFiles.THESAURUS),
  /** Swaps of single words by known spinners. */
  INDUCED("spun/induced-words.tsv"),
  /** What people think of words put in place of others. */
  FIT("substitution-fit.tsv.gz");

  private final List<String> names;

  DataUse(String... names) {
    this.names = List.of(names);
  }

  /**
   * The names of its files in the folder, with {@code /} between folder and file.
   *
   * @throws io.calque.text.BadDataException if there is no clean English
   */
  public List<String> names(Path data) {
    return this == CLEAN
        ? TrainingFiles.human(data).stream()
            .map(file -> data.relativize(file).toString().replace('\\', '/'))
            .toList()
        : names;
  }
}
