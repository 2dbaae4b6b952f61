package io.calque.train.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deals documents to {@link Part}s by a seeded hash, the same in every run.
 *
 * <p>{@link #byDocument}: 70 % of the sources train, 15 % tune, 15 % test. All versions of a source
 * go together, and so do sources that share a text of 60 characters. Sources in Estonian and
 * Icelandic are all in the test part: the one has no relative of its branch among the source
 * languages that are large enough to train on, nor has the other, and both were translated by many
 * systems or have tagged words. One in five makers of translation systems is held out: versions of
 * test sources by theirs are in the test part, others nowhere. Makers are told apart by {@link
 * SystemName#family}, so one that took part in two years, or a language model asked in several
 * ways, is one. Of the held-out makers half are there for weighing, {@link #forWeighing}, and in no
 * part, but for what statistical systems made: there are so few of them that none would be left to
 * measure on.
 *
 * <p>{@link #byGroup}: half of each group is the test part, three tenths train, two tenths tune.
 * Groups of ten or more outlets are dealt by outlet, others by document.
 *
 * <p>After dealing, texts of the tune part that occur in the test part are dropped, and texts of
 * the train part that occur in either.
 */
public final class Split {
  /**
   * These rules, as the records of stages name them. They change with every change of what is dealt
   * where, here or in {@code CleanText}: models are not measured by other rules than they were
   * trained with.
   */
  public static final String RULES =
      "rules 2: 70/15/15 by source, languages et is held out, groups 30/20/50, clean 80/10/10";

  private static final double TRAIN_SHARE = 0.70;
  private static final double TUNE_SHARE = 0.15;
  private static final double HELD_OUT_SYSTEMS = 0.20;
  private static final int OUTLETS = 10;

  /** Codes of source languages that nothing is trained on. */
  private static final Set<String> HELD_OUT_LANGUAGES = Set.of("et", "is");

  private final SeededHash hash;

  /** A split that depends on {@code seed} and the documents alone. */
  public Split(long seed) {
    this.hash = new SeededHash(seed);
  }

  /**
   * Deals original and translated documents; the documents of held-out systems only to test, and so
   * those of held-out languages with their human versions.
   */
  public Partition byDocument(List<TrainingDocument> documents) {
    SourceClusters clusters = new SourceClusters(documents);
    Set<String> heldOut =
        documents.stream()
            .filter(one -> isHeldOutLanguage(one.lang()))
            .map(one -> clusters.cluster(one.id()))
            .collect(Collectors.toSet());
    return deal(documents, document -> partOfVersion(document, clusters, heldOut));
  }

  /** Deals human documents for false alarms and hard negatives, each group apart. */
  public Partition byGroup(List<TrainingDocument> documents) {
    Map<String, Part> parts = new HashMap<>();
    Map<String, List<TrainingDocument>> groups = new LinkedHashMap<>();
    for (TrainingDocument document : documents) {
      groups.computeIfAbsent(document.group(), name -> new ArrayList<>()).add(document);
    }
    groups.forEach((group, members) -> dealGroup(members, parts));
    return deal(documents, document -> Optional.ofNullable(parts.get(key(document))));
  }

  /** The part of clean human English, 80 % train, 10 % tune, 10 % test by document. */
  public Part ofHuman(TrainingDocument document) {
    double place = hash.place("human\t" + document.system() + "\t" + document.id());
    return place < 0.8 ? Part.TRAIN : place < 0.9 ? Part.TUNE : Part.TEST;
  }

  /** Whether the output of this translation system is kept for the test part. */
  public boolean isHeldOut(String system) {
    return hash.place("system\t" + SystemName.family(system)) < HELD_OUT_SYSTEMS;
  }

  /**
   * Whether a version is there to weigh readers of translations with: what they say of a system
   * that they have learnt from flatters them. Those of half of the held-out makers are; nothing is
   * measured on them.
   */
  public boolean isForWeighing(TrainingDocument version) {
    return version.label() == Provenance.MT
        && !TrainingText.isDamaged(version)
        && hash.place("system\t" + SystemName.family(version.system())) < HELD_OUT_SYSTEMS / 2;
  }

  /** Versions of sources of the tune part by those makers. */
  public List<TrainingDocument> forWeighing(List<TrainingDocument> documents) {
    SourceClusters clusters = new SourceClusters(documents);
    return documents.stream()
        .filter(this::isForWeighing)
        .filter(one -> !isHeldOutLanguage(one.lang()))
        .filter(one -> partOf(clusters.cluster(one.id())) == Part.TUNE)
        .toList();
  }

  /** Whether all that was translated from this language is kept for the test part. */
  public static boolean isHeldOutLanguage(String lang) {
    return HELD_OUT_LANGUAGES.contains(lang);
  }

  private Optional<Part> partOfVersion(
      TrainingDocument document, SourceClusters clusters, Set<String> heldOut) {
    String cluster = clusters.cluster(document.id());
    Part part = heldOut.contains(cluster) ? Part.TEST : partOf(cluster);
    boolean unused =
        document.label() == Provenance.MT
            && (part == Part.TEST ? isForWeighing(document) : isHeldOut(document.system()));
    return unused ? Optional.empty() : Optional.of(part);
  }

  private Part partOf(String cluster) {
    double place = hash.place("source\t" + cluster);
    return place < TRAIN_SHARE
        ? Part.TRAIN
        : place < TRAIN_SHARE + TUNE_SHARE ? Part.TUNE : Part.TEST;
  }

  private void dealGroup(List<TrainingDocument> members, Map<String, Part> parts) {
    long outlets = members.stream().map(TrainingDocument::system).distinct().count();
    Function<TrainingDocument, String> unit =
        outlets >= OUTLETS ? TrainingDocument::system : TrainingDocument::id;
    List<String> units =
        members.stream()
            .map(unit)
            .distinct()
            .sorted(Comparator.comparingDouble((String name) -> hash.place("unit\t" + name)))
            .toList();
    Map<String, Part> dealt = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      double rank = (i + 0.5) / units.size();
      dealt.put(units.get(i), rank < 0.5 ? Part.TEST : rank < 0.8 ? Part.TRAIN : Part.TUNE);
    }
    for (TrainingDocument member : members) {
      parts.put(key(member), dealt.getOrDefault(unit.apply(member), Part.TEST));
    }
  }

  private static String key(TrainingDocument document) {
    return document.group() + "\t" + document.system() + "\t" + document.id();
  }

  private static Partition deal(
      List<TrainingDocument> documents, Function<TrainingDocument, Optional<Part>> rule) {
    Map<Part, List<TrainingDocument>> parts = new EnumMap<>(Part.class);
    for (TrainingDocument document : documents) {
      rule.apply(document)
          .ifPresent(part -> parts.computeIfAbsent(part, p -> new ArrayList<>()).add(document));
    }
    Set<String> taken = new HashSet<>();
    List<TrainingDocument> test = unseen(parts.get(Part.TEST), taken);
    List<TrainingDocument> tune = unseen(parts.get(Part.TUNE), taken);
    return new Partition(unseen(parts.get(Part.TRAIN), taken), tune, test);
  }

  /** The documents without the texts already taken, whose own texts are taken from now on. */
  private static List<TrainingDocument> unseen(
      @Nullable List<TrainingDocument> documents, Set<String> taken) {
    if (documents == null) {
      return List.of();
    }
    List<TrainingDocument> kept =
        documents.stream()
            .map(document -> document.keeping(text -> !taken.contains(text)))
            .filter(document -> !document.texts().isEmpty())
            .toList();
    kept.forEach(document -> taken.addAll(document.texts()));
    return kept;
  }
}
