package io.calque.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stood in place of spinners' words and phrases, counted over the dictionaries of real
 * spinners: {@code P(original | spun)} up to what its user adds for words that were never seen.
 * Each fact counts {@code 1 + ln(pages)}, one read from the context {@value #FROM_CONTEXT} of that;
 * facts of several manners add up. A form that no fact names is found by its lemma, and the
 * original inflected like it, at {@value #INFLECTED} of the count. Thread-safe; what it looks up by
 * is made at the first question.
 */
public final class InverseDictionary {
  /** Words of the longest phrase that is looked up. */
  private static final int LONGEST = 6;

  /** What a reader made of the context may be another word than the one that stood there. */
  private static final double FROM_CONTEXT = 0.7;

  private static final double INFLECTED = 0.6;

  /**
   * A wording that may have stood in place of words {@code [from, to)}.
   *
   * @param from index of the first word
   * @param to one past the last
   * @param original what may have stood there, inflected like them
   * @param count what speaks for it
   * @param total what speaks for it or any other original of the same words
   * @param manners how many manners have it
   */
  public record Wording(
      int from, int to, String original, double count, double total, int manners) {}

  private static final class Counted {
    private double count;
    private final Set<String> manners = new TreeSet<>();

    /** A fact counts once, whichever readings lead to it. */
    private final Set<WordFact> facts = new HashSet<>();
  }

  /** Read when the first dictionary is asked. */
  private static final class Forms {
    private static final Inflector INFLECTOR = new Inflector();
  }

  private static final class Index {
    private final Inflector inflector = Forms.INFLECTOR;
    private final Map<String, List<WordFact>> exact = new HashMap<>();

    /** What follows the first word of a phrase, and what goes before its last. */
    private final Set<String> ends = new HashSet<>();

    void add(WordFact fact) {
      String spun = plain(fact.spun());
      exact.computeIfAbsent(spun, key -> new ArrayList<>()).add(fact);
      if (spun.indexOf(' ') > 0) {
        ends.add(spun.substring(spun.indexOf(' ')));
        ends.add(spun.substring(0, spun.lastIndexOf(' ') + 1));
      }
    }

    /** The readings of a word, or of a phrase that may be a form of one with facts. */
    List<PhraseForm> readings(String phrase) {
      int first = phrase.indexOf(' ');
      boolean possible =
          first < 0
              || ends.contains(phrase.substring(first))
              || ends.contains(phrase.substring(0, phrase.lastIndexOf(' ') + 1));
      return possible ? PhraseForm.of(phrase, inflector) : List.of();
    }
  }

  private final Supplier<List<WordFact>> facts;
  private @Nullable Index index;

  private InverseDictionary(Supplier<List<WordFact>> facts) {
    this.facts = facts;
  }

  /** Counted over all word facts of the program. */
  public static InverseDictionary standard() {
    return new InverseDictionary(WordFacts::all);
  }

  /**
   * Counted over some of them; for measuring on what others were read off.
   *
   * @param sources accepts the {@link WordFact#source} of facts to count
   */
  public static InverseDictionary of(Predicate<String> sources) {
    return new InverseDictionary(
        () -> WordFacts.all().stream().filter(fact -> sources.test(fact.source())).toList());
  }

  /** Counted over word facts of one's own. */
  public static InverseDictionary of(List<WordFact> facts) {
    List<WordFact> own = List.copyOf(facts);
    return new InverseDictionary(() -> own);
  }

  private synchronized Index index() {
    if (index == null) {
      Index made = new Index();
      for (WordFact fact : facts.get()) {
        if (!fact.isMadeUp()) {
          made.add(fact);
        }
      }
      index = made;
    }
    return index;
  }

  /** In lower case, with the possessive ending as a word, as tokens are. */
  private static String plain(String phrase) {
    return phrase.toLowerCase(Locale.ROOT).replace('’', '\'').replace("'s", " 's");
  }

  /**
   * The wordings that may have stood in place of a word, or of a phrase that it is part of.
   *
   * @param words of the sentence in lower case; marks are words
   * @param place index of the word
   * @return the shortest and first words first, of the same words the best counted first
   */
  public List<Wording> at(List<String> words, int place) {
    Index known = index();
    List<Wording> found = new ArrayList<>();
    for (int length = 1; length <= LONGEST; length++) {
      for (int from = Math.max(0, place - length + 1); from <= place; from++) {
        if (from + length <= words.size()) {
          add(known, words, from, from + length, found);
        }
      }
    }
    return found;
  }

  private static void add(Index known, List<String> words, int from, int to, List<Wording> found) {
    String phrase = String.join(" ", words.subList(from, to));
    Map<String, Counted> originals = new LinkedHashMap<>();
    for (WordFact word : known.exact.getOrDefault(phrase, List.of())) {
      count(originals, word.original(), word, 1);
    }
    for (PhraseForm form : known.readings(phrase)) {
      for (InflectionTag tag : InflectionTag.values()) {
        if (tag.part() == form.tag().part() && tag != form.tag()) {
          inflected(known, form, tag, originals);
        }
      }
    }
    originals.remove(phrase);
    double total = originals.values().stream().mapToDouble(one -> one.count).sum();
    originals.entrySet().stream()
        .map(
            one ->
                new Wording(
                    from,
                    to,
                    one.getKey(),
                    one.getValue().count,
                    total,
                    one.getValue().manners.size()))
        .sorted((one, other) -> Double.compare(other.count(), one.count()))
        .forEach(found::add);
  }

  /**
   * Counts the originals of another form of a phrase, inflected like it.
   *
   * @param form of the phrase that was asked for
   * @param other the form that facts may be of
   */
  private static void inflected(
      Index known, PhraseForm form, InflectionTag other, Map<String, Counted> originals) {
    String spun = known.inflector.inflect(form.lemma(), other).orElse("");
    for (WordFact word : known.exact.getOrDefault(spun, List.of())) {
      PhraseForm.of(plain(word.original()), known.inflector).stream()
          .filter(original -> original.tag() == other)
          .findFirst()
          .flatMap(original -> known.inflector.inflect(original.lemma(), form.tag()))
          .ifPresent(original -> count(originals, original, word, INFLECTED));
    }
  }

  private static void count(
      Map<String, Counted> originals, String original, WordFact word, double share) {
    Counted counted = originals.computeIfAbsent(original, key -> new Counted());
    if (!counted.facts.add(word)) {
      return;
    }
    double basis = word.basis().equals("cx") ? FROM_CONTEXT : 1;
    counted.count += share * basis * (1 + Math.log(word.pages()));
    counted.manners.add(word.manner());
  }
}
