package io.calque.signal;

import io.calque.table.TableRow;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A signal whose rules are the rows of a phrase lexicon. Of several rules that fire at one place
 * the first row wins; what scores under 0.1 is left out. A match inside a quotation counts half:
 * speakers say odd things.
 */
final class PhraseSignal implements Signal {
  private static final String[] COLUMNS = {
    "pattern", "suggestion", "score", "hit", "near-miss", "source"
  };
  private static final double LEAST = 0.1;
  private static final double QUOTED = 0.5;

  private final String id;
  private final ArtifactType type;
  private final String reason;
  private final List<PhraseRule> rules;
  private final WordIndex<List<PhraseRule>> byAnchor = new WordIndex<>();

  private PhraseSignal(String id, ArtifactType type, String reason, List<PhraseRule> rules) {
    this.id = id;
    this.type = type;
    this.reason = reason;
    this.rules = List.copyOf(rules);
    Map<String, List<PhraseRule>> anchors = new HashMap<>();
    for (PhraseRule rule : rules) {
      for (String anchor : rule.pattern().anchors()) {
        anchors.computeIfAbsent(anchor, word -> new ArrayList<>()).add(rule);
      }
    }
    anchors.forEach(byAnchor::put);
  }

  /**
   * The rules of a phrase lexicon.
   *
   * @param sources accepts the {@link PhraseRule#source} of rules to load
   * @throws io.calque.text.BadDataException naming the file and the line of a row that cannot be
   *     read
   */
  static PhraseSignal load(
      ArtifactType type,
      Lexicon lexicon,
      String reason,
      WordClasses classes,
      Predicate<String> sources) {
    List<PhraseRule> rules = new ArrayList<>();
    for (TableRow row : classes.lexicons().rows(lexicon, COLUMNS)) {
      PhraseRule rule = rule(row, classes);
      if (sources.test(rule.source())) {
        rules.add(rule);
      }
    }
    return new PhraseSignal(lexicon.id(), type, reason, rules);
  }

  private static PhraseRule rule(TableRow row, WordClasses classes) {
    try {
      return PhraseRule.of(row, classes);
    } catch (IllegalArgumentException e) {
      throw row.bad("a rule", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<Example> examples() {
    return rules.stream().flatMap(rule -> rule.examples().stream()).toList();
  }

  List<PhraseRule> rules() {
    return rules;
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      match(sentence, matches);
    }
    if (matches.isEmpty()) {
      return List.of();
    }
    Map<List<String>, Integer> hits = new HashMap<>();
    matches.forEach(match -> hits.merge(match.rule.suggestions(), 1, Integer::sum));
    IdentityHashMap<PhraseRule, Double> bonuses = new IdentityHashMap<>();
    List<Evidence> found = new ArrayList<>();
    for (Match match : matches) {
      int count = hits.getOrDefault(match.rule.suggestions(), 1);
      double bonus =
          bonuses.computeIfAbsent(match.rule, rule -> rule.condition().bonus(document, count));
      double score =
          Math.min(1, match.rule.score() + bonus) * (match.range.isQuoted() ? QUOTED : 1);
      if (score >= LEAST) {
        found.add(evidence(match, score));
      }
    }
    return found;
  }

  private Evidence evidence(Match match, double score) {
    return match.range.evidence(
        type, match.rule.suggestionsFor(match.range), Math.round(score * 100) / 100.0, reason);
  }

  private void match(Sentence sentence, List<Match> matches) {
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      List<PhraseRule> rules = byAnchor.get(tokens.get(i).lower());
      Match match = rules == null ? null : first(rules, sentence, i);
      if (match == null) {
        i++;
      } else {
        matches.add(match);
        i = match.range().to();
      }
    }
  }

  /** The match of the first rule that fires there, or null. */
  private static @Nullable Match first(List<PhraseRule> rules, Sentence sentence, int at) {
    for (PhraseRule rule : rules) {
      Optional<TokenRange> range = rule.pattern().match(sentence, at);
      if (range.isPresent()) {
        return new Match(range.get(), rule);
      }
    }
    return null;
  }

  private record Match(TokenRange range, PhraseRule rule) {}
}
