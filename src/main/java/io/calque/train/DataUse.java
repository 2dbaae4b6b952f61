package io.calque.train;

import java.nio.file.Path;
import java.util.List;

/** A part of a data folder that a stage reads. */
@SuppressWarnings("ImmutableEnumChecker") // its list is unmodifiable, which the type does not tell
enum DataUse {
  /** Clean human English: every {@code human/*.tsv.gz}. */
  CLEAN,
  /** Machine translations, and originals and human translations of the same sets. */
  TRANSLATIONS("mt-train.tsv.gz", "human-train.tsv.gz"),
  /** Human English that careless detectors flag. */
  HARD("false-alarms.tsv.gz"),
  /** The thesaurus. */
  THESAURUS("lexicon/moby-thesaurus.txt.gz"),
  /** Swaps of single words by known spinners. */
  INDUCED("spun/induced-words.tsv");

  private final List<String> names;

  DataUse(String... names) {
    this.names = List.of(names);
  }

  /**
   * The names of its files in the folder, with {@code /} between folder and file.
   *
   * @throws io.calque.text.BadDataException if there is no clean English
   */
  List<String> names(Path data) {
    return this == CLEAN
        ? TrainingFiles.human(data).stream()
            .map(file -> data.relativize(file).toString().replace('\\', '/'))
            .toList()
        : names;
  }
}
