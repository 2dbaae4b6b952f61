package io.calque.train.text;

import io.calque.english.Inflector;
import io.calque.simulate.Thesaurus;
import io.calque.text.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Sets of sentences with marked words. */
  private static final Set<String> TAGGED =
      Set.of(
          Paragraph.name(Path.of(TrainingFiles.WORDS)),
          Paragraph.name(Path.of(TrainingFiles.SPANS)));

  private final CleanText clean;
  private final Partition translations;
  private final List<TrainingDocument> weighing;
  private final Partition groups;
  private final Set<String> languageModels;
  private final List<TaggedText> tagged;
  private final ReferenceAgreement agreement;
  private final SeededHash hash;

  /**
   * Reads and deals the labelled files; the clean English is read when asked for.
   *
   * @param data folder of the training data
   * @param seed of the split
   */
  public TrainingText(Path data, long seed) {
    clean = new CleanText(data, seed);
    SourceDocuments sources = SourceDocuments.read(data.resolve(TrainingFiles.DOCUMENTS));
    DocumentReader reader = new DocumentReader(sources);
    Split split = new Split(seed);
    Path models = data.resolve(TrainingFiles.MODELS);
    List<TrainingDocument> versions =
        reader.labelled(
            List.of(
                data.resolve(TrainingFiles.TRANSLATED), data.resolve(TrainingFiles.HUMAN), models));
    languageModels = systems(models);
    tagged = tagged(data, sources);
    List<TrainingDocument> all = new ArrayList<>(versions);
    tagged.forEach(one -> all.add(document(one)));
    translations = split.byDocument(all);
    weighing = split.forWeighing(versions);
    agreement =
        new ReferenceAgreement(versions.stream().filter(one -> !isOfLanguageModel(one)).toList());
    MachineMadeOutlets outlets = MachineMadeOutlets.read();
    groups =
        split.byGroup(
            reader.labelled(List.of(data.resolve(TrainingFiles.HARD))).stream()
                .filter(one -> !outlets.publish(one))
                .toList());
    hash = new SeededHash(seed + 2);
  }

  private static Set<String> systems(Path file) {
    try (Stream<LabelledText> rows = LabelledText.rows(file)) {
      return rows.map(LabelledText::system).collect(Collectors.toSet());
    }
  }

  private static List<TaggedText> tagged(Path data, SourceDocuments sources) {
    TaggedTexts texts = new TaggedTexts();
    Thesaurus thesaurus = Thesaurus.read(data.resolve(TrainingFiles.THESAURUS));
    texts.addWords(data.resolve(TrainingFiles.WORDS), new VisibleEdits(thesaurus, new Inflector()));
    texts.addSpans(data.resolve(TrainingFiles.SPANS), sources);
    return texts.texts();
  }

  private static TrainingDocument document(TaggedText one) {
    return new TrainingDocument(
        one.id(),
        one.label(),
        one.set(),
        one.system(),
        one.lang(),
        OptionalInt.empty(),
        List.of(one.text()));
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
    return translations(part, document -> isOrdinary(document) && isWeak(document));
  }

  /** Other machine translation: strong systems, or output that judges found good. */
  public List<TrainingDocument> strong(Part part) {
    return translations(part, document -> isOrdinary(document) && !isWeak(document));
  }

  /** Output of language models, and of the services that were compared with them. */
  public List<TrainingDocument> languageModels(Part part) {
    return translations(part, this::isOfLanguageModel);
  }

  /**
   * Sentences in which people marked words, of the part that their source is of; those of held-out
   * systems and languages only to test.
   */
  public List<TaggedText> tagged(Part part) {
    Set<TrainingDocument> own =
        translations.of(part).stream().filter(TrainingText::isTagged).collect(Collectors.toSet());
    return tagged.stream().filter(one -> own.contains(document(one))).toList();
  }

  private List<TrainingDocument> translations(Part part, Predicate<TrainingDocument> wanted) {
    return translations.of(part).stream()
        .filter(document -> document.label() == Provenance.MT && !isTagged(document))
        .filter(wanted)
        .toList();
  }

  /** Human originals and translations from the same sets as the machine translation. */
  public List<TrainingDocument> human(Part part) {
    return translations.of(part).stream()
        .filter(document -> document.label().isHuman() && !isTagged(document))
        .toList();
  }

  /** Human English that careless detectors flag, without outlets that machines write for. */
  public List<TrainingDocument> hard(Part part) {
    return groups.of(part).stream()
        .filter(document -> part == Part.TEST || mayTrain(document.group()))
        .toList();
  }

  /** One of two halves of the documents, by document. */
  public boolean isFirstHalf(TrainingDocument document) {
    return hash.place("half\t" + document.id()) < 0.5;
  }

  /**
   * Whether a document of the tune part is one to fit on: three in ten are. The others are held to
   * what was fitted, and a promise needs many of them.
   */
  public boolean isForFitting(TrainingDocument document) {
    return hash.place("half\t" + document.id()) < 0.3;
  }

  /** Whether a round trip of the document is learnt from: a third are, real output being better. */
  public boolean isRoundTripped(TrainingDocument document) {
    return hash.place("round trip\t" + document.id()) < 1 / 3.0;
  }

  /** Whether the document with errors of a learner is learnt from: a fifth are. */
  public boolean isOfLearner(TrainingDocument document) {
    return hash.place("learner\t" + document.id()) < 0.2;
  }

  /** A label for documents that are what they are. */
  public static Label labelOf(TrainingDocument document) {
    return document.label().isHuman() ? Label.ORIGINAL : Label.TRANSLATED;
  }

  /**
   * Whether false alarms are counted on the document with errors of a learner: on half they are.
   */
  public boolean isCountedOfLearner(TrainingDocument document) {
    return hash.place("learner\t" + document.id()) < 0.5;
  }

  /**
   * Machine translation, of the tune part, by makers that nothing else is fitted or measured on.
   */
  public List<TrainingDocument> forWeighing() {
    return weighing;
  }

  /** Whether a phrase or two are put into the document: into two fifths. */
  public boolean isPlanted(TrainingDocument document) {
    return hash.place("planted\t" + document.id()) < 0.4;
  }

  private static boolean mayTrain(String group) {
    return !MEASURED_ONLY.contains(group) && !group.startsWith(MEASURED_PREFIX);
  }

  private static boolean isTagged(TrainingDocument document) {
    return TAGGED.contains(document.group());
  }

  private boolean isOfLanguageModel(TrainingDocument document) {
    return document.label() == Provenance.MT && languageModels.contains(document.system());
  }

  private boolean isOrdinary(TrainingDocument document) {
    return !isDamaged(document) && !isOfLanguageModel(document);
  }

  static boolean isDamaged(TrainingDocument document) {
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
