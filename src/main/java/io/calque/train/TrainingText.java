package io.calque.train;

import io.calque.text.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The documents of a data folder by part and use; nothing is in two parts. */
public final class TrainingText {
  /** Groups whose licence forbids training shipped models on them: measured only. */
  private static final Set<String> MEASURED_ONLY = Set.of("nonnative-learner", "student");

  private static final String MEASURED_PREFIX = "gum-";

  /** Systems whose output is damaged enough to learn from: statistical and rule-based ones. */
  private static final Set<String> DAMAGED = Set.of("wmt12", "wmt13");

  /** Source languages with little text to train a system on. */
  private static final Set<String> LOW_RESOURCE = Set.of("ha", "liv");

  /** Judges' score under which a translation counts as weak. */
  private static final int WEAK = 50;

  private static final String JUDGED = "mlqe";

  private final CleanText clean;
  private final Partition translations;
  private final Partition groups;
  private final ReferenceAgreement agreement;
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
    List<TrainingDocument> versions =
        reader.labelled(
            List.of(data.resolve("mt-train.tsv.gz"), data.resolve("human-train.tsv.gz")));
    translations = split.byDocument(versions);
    agreement = new ReferenceAgreement(versions);
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

  /** Output of statistical and rule-based systems. */
  public List<TrainingDocument> damaged(Part part) {
    return translations(part, TrainingText::isDamaged);
  }

  /** Neural output that judges or references find weak, or from languages with little text. */
  public List<TrainingDocument> weak(Part part) {
    return translations(part, document -> !isDamaged(document) && isWeak(document));
  }

  /** Other machine translation: strong systems, or output that judges found good. */
  public List<TrainingDocument> strong(Part part) {
    return translations(part, document -> !isDamaged(document) && !isWeak(document));
  }

  private List<TrainingDocument> translations(Part part, Predicate<TrainingDocument> wanted) {
    return translations.of(part).stream()
        .filter(document -> document.label() == Provenance.MT)
        .filter(wanted)
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
    return DAMAGED.contains(document.group());
  }

  private boolean isWeak(TrainingDocument document) {
    return document.group().equals(JUDGED)
        ? document.directAssessment().orElse(WEAK) < WEAK
        : LOW_RESOURCE.contains(document.lang()) || agreement.isLowRanked(document);
  }

  /** The first paragraphs, up to a length drawn by the document's name. */
  TrainingDocument cut(TrainingDocument document) {
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

  static int words(TrainingDocument document) {
    return document.texts().stream().mapToInt(TrainingText::words).sum();
  }

  private static int words(String text) {
    return text.length() / 6 + 1;
  }
}
