package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;

/**
 * A signal whose rules are the rows of a phrase lexicon. Of several rules that fire at one place
 * the first row wins; what scores under 0.1 is left out. A match inside a quotation counts half:
 * speakers say odd things.
 */
final class PhraseSignal implements Signal {
  private static final double LEAST = 0.1;
  private static final double QUOTED = 0.5;

  private final String id;
  private final ArtifactType type;
  private final String reason;
  private final List<PhraseRule> rules;
  private final Map<String, List<PhraseRule>> byAnchor = new HashMap<>();

  private PhraseSignal(String id, ArtifactType type, String reason, List<PhraseRule> rules) {
    this.id = id;
    this.type = type;
    this.reason = reason;
    this.rules = List.copyOf(rules);
    for (PhraseRule rule : rules) {
      for (String anchor : rule.pattern().anchors()) {
        byAnchor.computeIfAbsent(anchor, word -> new ArrayList<>()).add(rule);
      }
    }
  }

  /**
   * The rules of {@code resource}, a CSV file beside this class.
   *
   * @param sources accepts the {@link PhraseRule#source} of rules to load
   * @throws IllegalStateException naming the file and the line of a row that cannot be read
   */
  static PhraseSignal load(
      ArtifactType type,
      String resource,
      String reason,
      WordClasses classes,
      Predicate<String> sources) {
    List<PhraseRule> rules = new ArrayList<>();
    for (CSVRecord row :
        SignalTable.read(
            resource, "pattern", "suggestion", "score", "hit", "near-miss", "source")) {
      try {
        PhraseRule rule = PhraseRule.of(row, classes);
        if (sources.test(rule.source())) {
          rules.add(rule);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            resource + ": row " + (row.getRecordNumber() + 1) + ": " + e.getMessage(), e);
      }
    }
    String id = resource.substring(0, resource.indexOf('.'));
    return new PhraseSignal(id, type, reason, rules);
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
    int next = 0;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (i < next) {
        continue;
      }
      for (PhraseRule rule : byAnchor.getOrDefault(sentence.tokens().get(i).lower(), List.of())) {
        var range = rule.pattern().match(sentence, i);
        if (range.isPresent()) {
          matches.add(new Match(range.get(), rule));
          next = range.get().to();
          break;
        }
      }
    }
  }

  private record Match(TokenRange range, PhraseRule rule) {}
}
