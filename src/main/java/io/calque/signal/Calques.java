package io.calque.signal;

import io.calque.table.TableRow;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Wordings, numbers, dates and marks carried over from a language that an article was translated
 * from, by a list {@code calques-LANGUAGE.csv} for each language. All of it is candidate evidence:
 * it names the language to a reader, and no score rests on it.
 *
 * <p>A sentence is searched for the rarest word of each pattern. Of rules that overlap, the one
 * with the higher score is kept, then the one that flags more. A match inside a quotation counts
 * half.
 */
final class Calques implements Signal {
  private static final String PREFIX = "calques-";
  private static final double QUOTED = 0.5;

  private static final Comparator<Evidence> BEST =
      Comparator.comparingDouble(Evidence::score)
          .reversed()
          .thenComparing(one -> -one.span().length())
          .thenComparing(Evidence::span);

  private final List<CalqueRule> rules = new ArrayList<>();
  private final WordIndex<List<CalqueRule>> byKey = new WordIndex<>();

  /**
   * Loads the lists.
   *
   * @throws io.calque.text.BadDataException naming the file and the line of a row that cannot be
   *     read
   */
  Calques(WordClasses classes) {
    Set<String> ids = new HashSet<>();
    Map<String, List<CalqueRule>> keys = new HashMap<>();
    for (Lexicon list : Lexicon.values()) {
      if (!list.id().startsWith(PREFIX)) {
        continue;
      }
      String language = list.id().substring(PREFIX.length());
      for (TableRow row : classes.lexicons().rows(list, CalqueRule.COLUMNS)) {
        CalqueRule rule = rule(language, row, classes);
        if (!ids.add(rule.id())) {
          throw row.bad("each id once", "'" + rule.id() + "' again");
        }
        rules.add(rule);
        for (String word : rule.phrase().pattern().key().words()) {
          keys.computeIfAbsent(word, any -> new ArrayList<>()).add(rule);
        }
      }
    }
    keys.forEach(byKey::put);
  }

  private static CalqueRule rule(String language, TableRow row, WordClasses classes) {
    try {
      return CalqueRule.of(language, row, classes);
    } catch (IllegalArgumentException e) {
      throw row.bad("a calque", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String id() {
    return "calques";
  }

  @Override
  public List<Example> examples() {
    return rules.stream().flatMap(rule -> rule.phrase().examples().stream()).toList();
  }

  List<CalqueRule> rules() {
    return rules;
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Evidence> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      find(sentence, found);
    }
    return found;
  }

  private void find(Sentence sentence, List<Evidence> found) {
    List<Evidence> matches = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      List<CalqueRule> keyed = byKey.get(tokens.get(i).lower());
      if (keyed != null) {
        for (CalqueRule rule : keyed) {
          match(rule, sentence, i).ifPresent(matches::add);
        }
      }
    }
    if (!matches.isEmpty()) {
      matches.sort(BEST);
      List<Evidence> kept = new ArrayList<>();
      for (Evidence match : matches) {
        if (kept.stream().noneMatch(other -> other.span().overlaps(match.span()))) {
          kept.add(match);
        }
      }
      kept.sort(Comparator.comparing(Evidence::span));
      found.addAll(kept);
    }
  }

  /** What the rule flags, if its key stands at token {@code at} and the rest around it. */
  private static Optional<Evidence> match(CalqueRule rule, Sentence sentence, int at) {
    PhrasePattern pattern = rule.phrase().pattern();
    int from = at - pattern.key().at();
    return from < 0
        ? Optional.empty()
        : pattern.match(sentence, from).map(range -> evidence(rule, range));
  }

  private static Evidence evidence(CalqueRule rule, TokenRange range) {
    double score = rule.phrase().score() * (range.isQuoted() ? QUOTED : 1);
    return new Evidence(
        rule.kind().type(),
        range.span(),
        range.text(),
        rule.phrase().suggestionsFor(range),
        Math.round(score * 100) / 100.0,
        rule.reason(),
        true);
  }
}
