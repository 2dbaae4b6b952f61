package io.calque.train.text;

import io.calque.simulate.InducedWords;
import io.calque.simulate.Thesaurus;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Checks a data folder before anything is made of it: training takes long, and stops early in some
 * files, so that one cut short would be noticed late or never.
 */
public final class TrainingFiles {
  /** Machine translations, and human versions of the same sources. */
  static final String TRANSLATED = "mt-train.tsv.gz";

  /** Human originals. */
  static final String HUMAN = "human-train.tsv.gz";

  /** Machine translations of the same sources by language models. */
  static final String MODELS = "mt-llm.tsv.gz";

  /** The documents behind blocks of lines of those two. */
  static final String DOCUMENTS = "mt-docs.tsv.gz";

  /** Translations with a tag on every word. */
  static final String WORDS = "mt-words.tsv.gz";

  /** Translations with marked spans. */
  static final String SPANS = "mt-spans.tsv.gz";

  /** Human English that careless detectors flag. */
  static final String HARD = "false-alarms.tsv.gz";

  /** The thesaurus. */
  static final String THESAURUS = "lexicon/moby-thesaurus.txt.gz";

  private static final Map<String, Function<Path, Stream<?>>> TABLES =
      Map.of(
          TRANSLATED,
          LabelledText::rows,
          HUMAN,
          LabelledText::rows,
          MODELS,
          LabelledText::rows,
          HARD,
          LabelledText::rows,
          DOCUMENTS,
          SourceDocuments::rows,
          WORDS,
          WordTags::rows,
          SPANS,
          MarkedSpans::rows,
          FitVotes.FILE,
          SubstitutionFit::rows);

  private TrainingFiles() {}

  /**
   * Reads every file that training reads to its end.
   *
   * @param data folder of the training data
   * @throws BadDataException naming file and line, for the first file that is missing, empty, cut
   *     short or malformed
   */
  public static void check(Path data) {
    Thesaurus.read(data.resolve(THESAURUS));
    InducedWords.read(data.resolve("spun/induced-words.tsv"));
    new TreeMap<>(TABLES)
        .forEach(
            (name, reader) -> {
              Path file = data.resolve(name);
              try (Stream<?> rows = reader.apply(file)) {
                readToEnd(file, rows);
              }
            });
    for (Path file : human(data)) {
      try (Stream<Paragraph> rows = Paragraph.rows(file)) {
        readToEnd(file, rows);
      }
    }
  }

  /**
   * The names, in a data folder, of all files that training reads.
   *
   * @throws BadDataException if there is no clean English
   */
  public static List<String> names(Path data) {
    return Arrays.stream(DataUse.values()).flatMap(use -> use.names(data).stream()).toList();
  }

  /**
   * The files of clean human English, by name.
   *
   * @throws BadDataException if there are none
   */
  static List<Path> human(Path data) {
    Path folder = data.resolve("human");
    List<Path> files = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.list(folder)) {
        files = paths.filter(path -> path.toString().endsWith(".tsv.gz")).sorted().toList();
      } catch (IOException e) {
        throw new BadDataException(folder.toString(), "", "cannot be read: " + e.getMessage());
      }
    }
    if (files.isEmpty()) {
      throw new BadDataException(folder.toString(), "", "expected *.tsv.gz files, found none");
    }
    return files;
  }

  private static void readToEnd(Path file, Stream<?> rows) {
    Iterator<?> left = rows.iterator();
    if (!left.hasNext()) {
      throw new BadDataException(file.toString(), "line 2", "expected a row, found nothing");
    }
    while (left.hasNext()) {
      left.next();
    }
  }
}
