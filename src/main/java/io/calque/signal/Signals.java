package io.calque.signal;

import io.calque.english.EnglishLists;
import io.calque.english.FirstNames;
import io.calque.english.InverseDictionary;
import io.calque.segment.Segmenter;
import io.calque.table.ResourceList;
import io.calque.text.Document;
import io.calque.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All signals, in a fixed order. Immutable and safe for use by several threads. Construction runs
 * every signal's examples, so a broken rule cannot be loaded.
 */
public final class Signals {
  private static final Comparator<Evidence> BY_SPAN =
      Comparator.comparing(Evidence::span)
          .thenComparing(Comparator.comparingDouble(Evidence::score).reversed())
          .thenComparing(Evidence::type);

  private static final Comparator<Evidence> BY_SCORE =
      Comparator.comparingDouble(Evidence::score).reversed().thenComparing(BY_SPAN);

  /** Names of the signals that only look up rows. */
  private static final Set<String> LISTS =
      Stream.concat(
              Stream.of("tortured-phrase"),
              Stream.of(
                      Lexicon.FUNCTION_WORDS,
                      Lexicon.WRONG_PART_OF_SPEECH,
                      Lexicon.SUBSTITUTIONS,
                      Lexicon.SPLIT_WORDS,
                      Lexicon.MISSING_WORDS,
                      Lexicon.LITERAL_IDIOMS)
                  .map(Lexicon::id))
          .collect(Collectors.toUnmodifiableSet());

  private final Language language;
  private final List<Signal> signals;
  private final InverseDictionary dictionary;

  /**
   * These signals, each proved by its own examples.
   *
   * @throws IllegalStateException naming the signal, the example, what was expected and what found
   */
  Signals(Language language, List<Signal> signals) {
    this(language, signals, InverseDictionary.standard());
  }

  private Signals(Language language, List<Signal> signals, InverseDictionary dictionary) {
    this.language = language;
    this.signals = List.copyOf(signals);
    this.dictionary = dictionary;
    Set<String> ids = new HashSet<>();
    Segmenter segmenter = Segmenter.of(language);
    for (Signal signal : signals) {
      if (!ids.add(signal.id())) {
        throw new IllegalStateException("two signals are called " + signal.id());
      }
      SignalExamples.check(signal, segmenter);
    }
  }

  /**
   * The signals that need nothing but their own rules, for English.
   *
   * @throws IllegalStateException if an example of a signal fails
   * @throws io.calque.text.BadDataException if a lexicon cannot be read
   */
  public static Signals standard() {
    return of(Language.ENGLISH);
  }

  /**
   * The signals for articles in {@code language} that need nothing but their own rules.
   *
   * @throws IllegalArgumentException if it is not English, the one that there are signals for
   * @throws IllegalStateException if an example of a signal fails
   * @throws io.calque.text.BadDataException if a lexicon cannot be read
   */
  public static Signals of(Language language) {
    return new Signals(language, list(language, source -> true));
  }

  /**
   * The standard signals without the lexicon rows and word facts that one article or one manner of
   * spinners taught; for measuring on them.
   *
   * @param source the rows' source, such as {@code sample:002} or {@code manner:F}
   * @throws IllegalStateException as {@link #standard()} does
   */
  public static Signals without(String source) {
    Predicate<String> others = other -> !other.equals(source);
    return new Signals(
        Language.ENGLISH, list(Language.ENGLISH, others), InverseDictionary.of(others));
  }

  /**
   * These signals and others after them; the models know what they find by its type alone.
   *
   * @throws IllegalStateException if an example of one fails, or two have the same name
   */
  public Signals with(Signal... others) {
    List<Signal> all = new ArrayList<>(signals);
    all.addAll(List.of(others));
    return new Signals(language, all, dictionary);
  }

  /**
   * The signals of a language, not yet proved.
   *
   * @param sources accepts the sources of the lexicon rows to load: {@code general}, {@code
   *     sample:ID}
   */
  static List<Signal> list(Language language, Predicate<String> sources) {
    if (!language.equals(Language.ENGLISH)) {
      throw new IllegalArgumentException(
          "language '" + language + "' has no signals; known: " + Language.ENGLISH);
    }
    Lexicons lexicons = new Lexicons(language);
    WordClasses words = new WordClasses(lexicons);
    FirstNames names = new FirstNames();
    return List.of(
        new RepeatedWord(lexicons),
        PhraseLexicons.wrongPartOfSpeech(words, sources),
        PhraseLexicons.functionWordSwap(words, sources),
        PhraseLexicons.substitution(words, sources),
        PhraseLexicons.splitWord(words, sources),
        new ArticleError(lexicons),
        new NumberAgreement(lexicons),
        new RedundantPair(lexicons),
        PhraseLexicons.missingWord(words, sources),
        PhraseLexicons.literalIdiom(words, sources),
        new UnbalancedQuotation(),
        new TorturedPhrase(lexicons),
        new CorruptedName(lexicons, names),
        new TitleCalque(lexicons, sources),
        new GenderMismatch(lexicons, names),
        new SourceLanguageResidue(lexicons),
        new ReportingHabit(lexicons),
        new ReportingCalque(lexicons),
        new Calques(words),
        new NameForms(lexicons),
        new RomanisedTwice(lexicons),
        new KeptWords(lexicons));
  }

  /** Whether a signal of that name only looks up rows of a list of phrases. */
  public static boolean isList(String id) {
    return LISTS.contains(id);
  }

  /**
   * What the signals that look up rows flag: sentences of the project's own that hold a phrase, and
   * phrases alone, in lower case.
   */
  public List<String> listExamples() {
    List<String> out = new ArrayList<>();
    for (Signal signal : signals) {
      if (isList(signal.id())) {
        signal.examples().stream()
            .filter(one -> !one.findings().isEmpty())
            .forEach(one -> out.add(one.text()));
        out.addAll(signal.phrases());
      }
    }
    return List.copyOf(out);
  }

  /**
   * What a signal finds in its own examples.
   *
   * @param id its name
   */
  public List<Evidence> shownBy(String id) {
    Segmenter segmenter = Segmenter.of(language);
    return signals.stream()
        .filter(signal -> signal.id().equals(id))
        .flatMap(
            signal ->
                signal.examples().stream()
                    .filter(Example::isHit)
                    .flatMap(one -> signal.find(segmenter.segmentText(one.text())).stream())
                    .map(found -> found.by(id)))
        .toList();
  }

  /** What stood in place of spinners' words, by the word facts that these signals know. */
  public InverseDictionary dictionary() {
    return dictionary;
  }

  /** The language of the articles they are for. */
  public Language language() {
    return language;
  }

  /**
   * SHA-256 over all lists that evidence depends on: those of the signals, of the segmenter and of
   * English words; comments are left out. The same for signals without one article's rows.
   */
  public String digest() {
    List<ResourceList> lists = new ArrayList<>(new Lexicons(language).all());
    lists.addAll(EnglishLists.all());
    lists.addAll(Segmenter.lists(language));
    return ResourceList.digest(lists);
  }

  /** Names of the signals, in order. */
  public List<String> ids() {
    return signals.stream().map(Signal::id).toList();
  }

  /**
   * What all signals find in {@code document}, by span. Of evidence with the same span, and of
   * overlapping evidence of the same type, only the one with the highest score is kept; a candidate
   * gives way to everything else that it overlaps.
   */
  public List<Evidence> find(Document document) {
    List<Evidence> all = new ArrayList<>();
    for (Signal signal : signals) {
      signal.find(document).forEach(found -> all.add(found.by(signal.id())));
    }
    return merge(all);
  }

  /** Evidence of two kinds as one list, merged as in {@link #find}. */
  public static List<Evidence> merge(List<Evidence> one, List<Evidence> other) {
    List<Evidence> all = new ArrayList<>(one);
    all.addAll(other);
    return merge(all);
  }

  private static List<Evidence> merge(List<Evidence> all) {
    List<Evidence> candidates = new ArrayList<>();
    List<Evidence> kept = new ArrayList<>();
    all.sort(BY_SPAN);
    for (Evidence evidence : all) {
      if (evidence.candidate()) {
        candidates.add(evidence);
      } else {
        addOrReplace(kept, evidence);
      }
    }
    if (!candidates.isEmpty()) {
      candidates.sort(BY_SCORE);
      for (Evidence candidate : candidates) {
        if (kept.stream().noneMatch(other -> other.span().overlaps(candidate.span()))) {
          kept.add(candidate);
        }
      }
      kept.sort(BY_SPAN);
    }
    return List.copyOf(kept);
  }

  /** Looks back only as far as earlier evidence can reach. */
  private static void addOrReplace(List<Evidence> kept, Evidence evidence) {
    for (int i = kept.size() - 1;
        i >= Math.max(0, kept.size() - ArtifactType.values().length);
        i--) {
      Evidence other = kept.get(i);
      boolean rivals =
          other.span().equals(evidence.span())
              || isInsideRepetition(other, evidence)
              || (other.type() == evidence.type() && other.span().overlaps(evidence.span()));
      if (rivals) {
        if (other.score() < evidence.score() || isInsideRepetition(other, evidence)) {
          kept.remove(i);
          addOrReplace(kept, evidence);
        }
        return;
      }
    }
    kept.add(evidence);
  }

  /** Whether a repetition says all that the evidence inside it says: {@code go to to}. */
  private static boolean isInsideRepetition(Evidence inner, Evidence outer) {
    return outer.type() == ArtifactType.REPEATED_WORD && outer.span().contains(inner.span());
  }
}
