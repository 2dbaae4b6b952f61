package io.calque.train;

import io.calque.text.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents of a data folder by part and use; nothing is in two parts. */
public final class TrainingText {
  /** Groups whose licence forbids training shipped models on them: measured only. */
  private static final Set<String> MEASURED_ONLY = Set.of("nonnative-learner", "student");

  private static final String MEASURED_PREFIX = "gum-";

  /** Systems whose output is damaged enough to learn from: statistical and rule-based ones. */
  private static final Set<String> DAMAGED = Set.of("wmt12", "wmt13");

  /** Judges' score under which a translation counts as damaged. */
  private static final int WEAK = 50;

  private static final String JUDGED = "mlqe";

  private final CleanText clean;
  private final Partition translations;
  private final Partition groups;
  private final SeededHash hash;

  /**
   * Reads and deals the labelled files; the clean English is read when asked for.
   *
   * @param data folder of the training data
   * @param seed of the split
   */
  public TrainingText(Path data, long seed) {
    DocumentReader reader = new DocumentReader();
    Split split = new Split(seed);
    clean = new CleanText(data, seed);
    translations =
        split.byDocument(
            reader.labelled(
                List.of(data.resolve("mt-train.tsv.gz"), data.resolve("human-train.tsv.gz"))));
    groups = split.byGroup(reader.labelled(List.of(data.resolve("false-alarms.tsv.gz"))));
    hash = new SeededHash(seed + 2);
  }

  /**
   * Documents of clean English, at most {@code words} words of each file, cut to article length.
   */
  public List<TrainingDocument> clean(Part part, int words) {
    Map<String, Integer> taken = new HashMap<>();
    List<TrainingDocument> out = new ArrayList<>();
    clean.documents(
        part,
        document -> {
          int before = taken.getOrDefault(document.system(), 0);
          if (before < words) {
            TrainingDocument cut = cut(document);
            taken.put(document.system(), before + words(cut));
            out.add(cut);
          }
          return before < words;
        });
    return out;
  }

  /** Visibly damaged machine translation. */
  public List<TrainingDocument> damaged(Part part) {
    return translations.of(part).stream().filter(TrainingText::isDamaged).toList();
  }

  /** Other machine translation: strong systems, or output that judges found good. */
  public List<TrainingDocument> strong(Part part) {
    return translations.of(part).stream()
        .filter(document -> document.label() == Provenance.MT && !isDamaged(document))
        .toList();
  }

  /** Human originals and translations from the same sets as the machine translation. */
  public List<TrainingDocument> human(Part part) {
    return translations.of(part).stream().filter(document -> document.label().isHuman()).toList();
  }

  /** Human English that careless detectors flag. */
  public List<TrainingDocument> hard(Part part) {
    return groups.of(part).stream()
        .filter(document -> part == Part.TEST || mayTrain(document.group()))
        .toList();
  }

  /** One of two halves of the documents, by document. */
  public boolean isFirstHalf(TrainingDocument document) {
    return hash.place("half\t" + document.id()) < 0.5;
  }

  /** Whether a round trip of the document is learnt from: a third are, real output being better. */
  public boolean isRoundTripped(TrainingDocument document) {
    return hash.place("round trip\t" + document.id()) < 1 / 3.0;
  }

  /** A label for documents that are what they are. */
  public static Label labelOf(TrainingDocument document) {
    return document.label().isHuman() ? Label.ORIGINAL : Label.TRANSLATED;
  }

  private static boolean mayTrain(String group) {
    return !MEASURED_ONLY.contains(group) && !group.startsWith(MEASURED_PREFIX);
  }

  private static boolean isDamaged(TrainingDocument document) {
    return document.label() == Provenance.MT
        && (DAMAGED.contains(document.group())
            || (document.group().equals(JUDGED)
                && document.directAssessment().orElse(WEAK) < WEAK));
  }

  /** The first paragraphs, up to a length drawn by the document's name. */
  private TrainingDocument cut(TrainingDocument document) {
    int most = (int) (60 * Math.pow(14, hash.place("length\t" + document.id())));
    List<String> kept = new ArrayList<>();
    int words = 0;
    for (String text : document.texts()) {
      if (words > 0 && words + words(text) > most) {
        break;
      }
      words += words(text);
      kept.add(text);
    }
    return document.with(kept);
  }

  private static int words(TrainingDocument document) {
    return document.texts().stream().mapToInt(TrainingText::words).sum();
  }

  private static int words(String text) {
    return text.length() / 6 + 1;
  }
}
