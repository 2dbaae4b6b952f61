package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.FunctionWords;
import io.calque.english.InflectionTag;
import io.calque.english.Inflector;
import io.calque.english.WordFact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The dictionary of a manner by what it replaces: its word facts, and other inflected forms of them
 * where both sides have a form of the same name (<i>modified</i> to <i>changed</i> gives
 * <i>modifies</i> to <i>changes</i>; <i>data room</i> to <i>data bedroom</i> the plurals). A form
 * that was seen itself has what was seen. Immutable.
 */
final class MannerWords {
  private static final int LEAST_LETTERS = 3;

  /** What was seen once for a word that is commoner in a million is not what always stands. */
  private static final double COMMON = 6000;

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  MannerWords(List<WordFact> facts, Inflector inflector, WordFrequencies frequencies) {
    Map<List<String>, List<Wording>> seen = new LinkedHashMap<>();
    for (WordFact fact : facts) {
      add(seen, fact.original(), fact.spun(), Math.sqrt(fact.pages()));
    }
    Map<List<String>, List<Wording>> derived = new LinkedHashMap<>();
    for (WordFact fact : facts) {
      inflections(inflector, fact)
          .forEach((original, spun) -> add(derived, original, spun, Math.sqrt(fact.pages())));
    }
    derived.keySet().removeAll(seen.keySet());
    seen.forEach(
        (words, wordings) ->
            index(new Entry(words, wordings, share(words, frequencies), MannerChange.LISTED)));
    derived.forEach(
        (words, wordings) -> index(new Entry(words, wordings, 1, MannerChange.INFLECTED)));
    byFirstWord
        .values()
        .forEach(
            entries ->
                entries.sort(Comparator.comparingInt((Entry e) -> e.words().size()).reversed()));
  }

  private static double share(List<String> words, WordFrequencies frequencies) {
    return words.size() > 1
        ? 1
        : Math.min(1, COMMON / Math.max(1, frequencies.perMillion(words.get(0))));
  }

  private static void add(
      Map<List<String>, List<Wording>> entries, String original, String spun, double weight) {
    List<String> words = Lexeme.split(original).stream().map(Lexeme::lower).toList();
    entries.computeIfAbsent(words, key -> new ArrayList<>()).add(new Wording(spun, weight));
  }

  private void index(Entry entry) {
    byFirstWord.computeIfAbsent(entry.words().get(0), word -> new ArrayList<>()).add(entry);
  }

  /** Other forms of both sides of a fact; empty if they have no form in common. */
  private static Map<String, String> inflections(Inflector inflector, WordFact fact) {
    Map<String, String> forms = new LinkedHashMap<>();
    for (Inflected one : readings(inflector, fact.original())) {
      if (forms.isEmpty()) {
        matching(inflector, fact.spun(), one.form().tag())
            .ifPresent(other -> forms.putAll(forms(inflector, fact, one, other)));
      }
    }
    return forms;
  }

  private static Map<String, String> forms(
      Inflector inflector, WordFact fact, Inflected one, Inflected other) {
    Map<String, String> forms = new LinkedHashMap<>();
    for (InflectionTag wanted : InflectionTag.values()) {
      if (wanted.part() == one.form().part() && wanted != one.form().tag()) {
        forms.put(
            one.as(inflector, wanted, fact.original()), other.as(inflector, wanted, fact.spun()));
      }
    }
    forms.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    forms.keySet().removeIf(MannerWords::isNoForm);
    return forms;
  }

  private static boolean isNoForm(String form) {
    return form.length() < LEAST_LETTERS
        || FunctionWords.contains(form)
        || form.startsWith("more ")
        || form.startsWith("most ");
  }

  /** The readings of a word, the most frequent first, or of a phrase as a noun. */
  private static List<Inflected> readings(Inflector inflector, String wording) {
    boolean phrase = wording.indexOf(' ') >= 0;
    String head = wording.substring(wording.lastIndexOf(' ') + 1);
    if (head.length() < LEAST_LETTERS || FunctionWords.contains(head)) {
      return List.of();
    }
    return inflector.analyse(head).stream()
        .filter(form -> !phrase || isNoun(form.tag()))
        .map(form -> new Inflected(form, wording.length() - head.length(), wording.length()))
        .toList();
  }

  /** The reading with this tag of a word, of the last word of a noun phrase, of a verb's first. */
  private static Optional<Inflected> matching(
      Inflector inflector, String wording, InflectionTag tag) {
    int space = isNoun(tag) ? wording.lastIndexOf(' ') : wording.indexOf(' ');
    int start = isNoun(tag) ? space + 1 : 0;
    int end = isNoun(tag) || space < 0 ? wording.length() : space;
    String head = wording.substring(start, end);
    if (wording.contains(" of ") || (FunctionWords.contains(head) && space < 0)) {
      return Optional.empty();
    }
    return inflector.analyse(head).stream()
        .filter(form -> form.tag() == tag)
        .findFirst()
        .map(form -> new Inflected(form, start, end));
  }

  private static boolean isNoun(InflectionTag tag) {
    return tag == InflectionTag.NN || tag == InflectionTag.NNS;
  }

  /** The longest entry that matches the lower-case words from {@code at}, none of them barred. */
  Optional<Entry> longest(List<String> lower, BitSet barred, int at) {
    for (Entry entry : byFirstWord.getOrDefault(lower.get(at), List.of())) {
      int end = at + entry.words().size();
      if (end <= lower.size()
          && entry.words().equals(lower.subList(at, end))
          && isFree(barred, at, end)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean isFree(BitSet barred, int from, int to) {
    int next = barred.nextSetBit(from);
    return next < 0 || next >= to;
  }

  /**
   * What a manner puts for one wording.
   *
   * @param words the wording, in lower-case lexemes
   * @param wordings what it puts, at least one
   * @param share of its places that may be changed, above 0, at most 1
   * @param source {@link MannerChange#LISTED} or {@link MannerChange#INFLECTED}
   */
  record Entry(List<String> words, List<Wording> wordings, double share, MannerChange source) {
    Entry {
      wordings = List.copyOf(wordings);
    }

    /** One of the wordings, by weight. */
    String draw(SplittableRandom random) {
      double all = wordings.stream().mapToDouble(Wording::weight).sum();
      double left = random.nextDouble() * all;
      for (Wording wording : wordings) {
        left -= wording.weight();
        if (left < 0) {
          return wording.text();
        }
      }
      return wordings.get(wordings.size() - 1).text();
    }
  }

  /**
   * A replacement.
   *
   * @param text as it stands in the middle of a sentence
   * @param weight above 0, relative to the others of its entry
   */
  record Wording(String text, double weight) {}

  /** A form that stands in a wording from {@code start} to {@code end}. */
  private record Inflected(Form form, int start, int end) {
    String as(Inflector inflector, InflectionTag tag, String wording) {
      String head = wording.substring(start, end);
      String inflected = inflector.inflect(form.lemma(), tag).orElse(head);
      return wording.substring(0, start) + inflected + wording.substring(end);
    }
  }
}
