package io.calque.train;

import io.calque.model.ModelStore;
import io.calque.model.TierFiles;
import io.calque.train.text.DataUse;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stages of training, in order: what each makes, and everything it reads. A stage that reads
 * more than is said here keeps files that are out of date; {@code TrainerIT} compares what is kept
 * with a training from nothing.
 */
@SuppressWarnings(
    "ImmutableEnumChecker") // its collections are unmodifiable, which types do not tell
enum StageKind {
  /** The language statistics. */
  STATISTICS(
      "language-statistics",
      EnumSet.of(DataUse.CLEAN, DataUse.THESAURUS),
      List.of(
          "text", "table", "segment", "english", "statistics", "simulate", "train/text", "train"),
      List.of(),
      files().and(ModelStore.STATISTICS, "language statistics")),

  /** The token model of the fast tier. */
  TOKENS(
      "token-model",
      EnumSet.of(DataUse.CLEAN, DataUse.HARD, DataUse.THESAURUS, DataUse.INDUCED),
      List.of(
          "text",
          "table",
          "segment",
          "english",
          "statistics",
          "model",
          "simulate",
          "train/text",
          "train"),
      List.of(STATISTICS),
      files().and(ModelStore.TOKENS, "token model")),

  /** The translation model of masked words. */
  MASKED(
      "masked-translation-model",
      EnumSet.of(DataUse.CLEAN, DataUse.HARD, DataUse.TRANSLATIONS),
      List.of("text", "table", "segment", "english", "model", "simulate", "train/text", "train"),
      List.of(),
      files()
          .and(ModelStore.MASKED, "translation model of masked words")
          .and(ModelStore.MASKED_WORDS, "words it sees whole")),

  /** The sentence model of the fast tier. */
  SENTENCES(
      "sentence-model",
      EnumSet.allOf(DataUse.class),
      Packages.FAST,
      List.of(STATISTICS, TOKENS),
      files().and(TierFiles.FAST.sentences(), "sentence model")),

  /** The translation model of the fast tier. */
  TRANSLATION(
      "translation-model",
      EnumSet.of(DataUse.TRANSLATIONS),
      Packages.FAST,
      List.of(STATISTICS, TOKENS),
      files().and(TierFiles.FAST.translation(), "translation model")),

  /** What stands on the sentence models of the fast tier. */
  CALIBRATION(
      "calibration",
      EnumSet.allOf(DataUse.class),
      Packages.FAST,
      List.of(STATISTICS, TOKENS, MASKED, SENTENCES, TRANSLATION),
      files().tier(TierFiles.FAST, "")),

  /** How human outlets read to the fast tier. */
  OUTLETS(
      "outlets",
      EnumSet.of(DataUse.CLEAN, DataUse.HARD, DataUse.TRANSLATIONS),
      Packages.FAST,
      List.of(STATISTICS, TOKENS, MASKED, SENTENCES, TRANSLATION, CALIBRATION),
      files().and(ModelStore.OUTLETS, "human outlets")),

  /** The guess of source languages. */
  LANGUAGES(
      "source-languages",
      EnumSet.of(DataUse.TRANSLATIONS),
      List.of("text", "table", "segment", "english", "model", "train/text", "train"),
      List.of(MASKED),
      files()
          .and(ModelStore.LANGUAGES, "source languages")
          .and(ModelStore.LANGUAGE_CODES, "source languages it knows")),

  /** How wordings are ranked in the fast tier. */
  WORDINGS(
      "wordings",
      EnumSet.of(DataUse.CLEAN),
      List.of("text", "table", "segment", "english", "statistics", "model", "train/text", "train"),
      List.of(STATISTICS),
      files().and(ModelStore.WORDINGS, "weights of wordings")),

  /** The transformer. */
  ENCODER(
      "encoder",
      EnumSet.allOf(DataUse.class),
      Packages.ENCODER,
      List.of(STATISTICS),
      files()
          .and(ModelStore.ENCODER, "transformer")
          .and(ModelStore.TOKENIZER, "its tokenizer")
          .and(ModelStore.ENCODER_CARD, "what it needs")),

  /** What makes one score of the token model's and the transformer's. */
  FUSION(
      "deep-token-fusion",
      EnumSet.of(DataUse.CLEAN, DataUse.HARD, DataUse.THESAURUS, DataUse.INDUCED),
      Packages.DEEP,
      List.of(STATISTICS, TOKENS, ENCODER),
      files().and(ModelStore.FUSION, "fusion of token scores")),

  /** The sentence model of the deep tier. */
  DEEP_SENTENCES(
      "deep-sentence-model",
      EnumSet.allOf(DataUse.class),
      Packages.DEEP,
      List.of(STATISTICS, TOKENS, ENCODER, FUSION),
      files().and(TierFiles.DEEP.sentences(), StageKind.DEEP + "sentence model")),

  /** The translation model of the deep tier. */
  DEEP_TRANSLATION(
      "deep-translation-model",
      EnumSet.of(DataUse.TRANSLATIONS),
      Packages.DEEP,
      List.of(STATISTICS, TOKENS, ENCODER, FUSION),
      files().and(TierFiles.DEEP.translation(), StageKind.DEEP + "translation model")),

  /** What stands on the sentence models of the deep tier, and the band between the tiers. */
  DEEP_CALIBRATION(
      "deep-calibration",
      EnumSet.allOf(DataUse.class),
      Packages.DEEP,
      List.of(
          STATISTICS,
          TOKENS,
          MASKED,
          SENTENCES,
          TRANSLATION,
          CALIBRATION,
          ENCODER,
          FUSION,
          DEEP_SENTENCES,
          DEEP_TRANSLATION),
      files()
          .tier(TierFiles.DEEP, StageKind.DEEP)
          .and(ModelStore.AUTO_BAND, "articles that auto sends on")),

  /** How human outlets read to the deep tier, and to both. */
  DEEP_OUTLETS(
      "deep-outlets",
      EnumSet.of(DataUse.CLEAN, DataUse.HARD, DataUse.TRANSLATIONS),
      Packages.DEEP,
      List.of(
          STATISTICS,
          TOKENS,
          MASKED,
          ENCODER,
          FUSION,
          SENTENCES,
          TRANSLATION,
          CALIBRATION,
          OUTLETS,
          DEEP_SENTENCES,
          DEEP_TRANSLATION,
          DEEP_CALIBRATION),
      files()
          .and(ModelStore.DEEP_OUTLETS, StageKind.DEEP + "human outlets")
          .and(ModelStore.AUTO_OUTLETS, "human outlets as both tiers read them")),

  /** How wordings are ranked in the deep tier. */
  DEEP_WORDINGS(
      "deep-wordings",
      EnumSet.of(DataUse.CLEAN),
      List.of(
          "text",
          "table",
          "segment",
          "english",
          "statistics",
          "model",
          "train/text",
          "train",
          "encode"),
      List.of(STATISTICS, ENCODER),
      files().and(ModelStore.DEEP_WORDINGS, StageKind.DEEP + "weights of wordings"));

  /** Before the names of roles and metrics of the deep tier. */
  static final String DEEP = "deep, ";

  private final String id;
  private final Set<DataUse> data;
  private final List<String> packages;
  private final List<StageKind> parents;
  private final Map<String, String> roles;

  StageKind(
      String id,
      Set<DataUse> data,
      List<String> packages,
      List<StageKind> parents,
      Outputs outputs) {
    this.id = id;
    this.data = Set.copyOf(data);
    this.packages = packages;
    this.parents = parents;
    this.roles = Collections.unmodifiableMap(outputs.roles);
  }

  /** Its name in records. */
  String id() {
    return id;
  }

  /** What it reads of a data folder. */
  Set<DataUse> data() {
    return data;
  }

  /** The packages whose classes and lists decide what it makes. */
  List<String> packages() {
    return packages;
  }

  /** Names of the files it stands on. */
  List<String> parents() {
    return parents.stream().flatMap(parent -> parent.roles.keySet().stream()).toList();
  }

  /** Names and roles of the files it makes. */
  Map<String, String> roles() {
    return roles;
  }

  /** Whether it belongs to the deep tier. */
  boolean isDeep() {
    return compareTo(ENCODER) >= 0;
  }

  /** The stages of a tier, in order. */
  static List<StageKind> of(boolean deep) {
    return Arrays.stream(values()).filter(kind -> kind.isDeep() == deep).toList();
  }

  private static Outputs files() {
    return new Outputs(new LinkedHashMap<>());
  }

  /** Packages of classes and lists that stages share. */
  private static final class Packages {
    static final List<String> FAST =
        List.of(
            "text",
            "table",
            "segment",
            "english",
            "statistics",
            "signal",
            "model",
            "score",
            "simulate",
            "train/text",
            "train");
    static final List<String> DEEP =
        Stream.concat(FAST.stream(), Stream.of("encode", "train/encoder")).toList();

    /**
     * The transformer reads text and nothing that is fitted on it: what scores its answers may
     * change, and it is kept.
     */
    static final List<String> ENCODER =
        List.of(
            "text",
            "table",
            "segment",
            "english",
            "statistics",
            "simulate",
            "encode",
            "train/text",
            "train/encoder");
  }

  /** Files by role. */
  private record Outputs(Map<String, String> roles) {
    Outputs and(String name, String role) {
      roles.put(name, role);
      return this;
    }

    Outputs tier(TierFiles files, String tier) {
      return and(files.calibration(), tier + "calibration of sentence model")
          .and(files.articles(), tier + "article model")
          .and(files.translations(), tier + "translation model of articles")
          .and(files.evidence(), tier + "weights of evidence")
          .and(files.falseAlarms(), tier + "scores of human articles");
    }
  }
}
