package io.calque.signal;

import io.calque.table.TableRow;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Office titles and names of institutions that were swapped or translated word by word: "nationwide
 * safety adviser", "US Foreign Minister". The list names the words before and after which a phrase
 * is real ("environmental protection minister").
 */
final class TitleCalque implements Signal {
  private static final String[] COLUMNS = {
    "phrase", "suggestion", "unless_before", "unless_after", "score", "source", "hit", "miss"
  };

  private record Entry(
      String suggestion, Set<String> unlessBefore, Set<String> unlessAfter, double score) {}

  private final PhraseTable<Entry> phrases = new PhraseTable<>();
  private final OfficeConflict conflict;
  private final List<Example> examples = new ArrayList<>();

  /**
   * Loads the list.
   *
   * @param sources accepts the sources of the rows to load
   */
  TitleCalque(Lexicons lexicons, Predicate<String> sources) {
    conflict = new OfficeConflict(lexicons);
    for (TableRow row : lexicons.rows(Lexicon.TITLE_CALQUES, COLUMNS)) {
      if (!sources.test(row.get("source"))) {
        continue;
      }
      phrases.add(row.get("phrase"), entry(row));
      examples.add(Example.miss(row.get("miss")));
      examples.add(hit(row));
    }
    examples.addAll(OfficeConflict.EXAMPLES);
  }

  private static Entry entry(TableRow row) {
    return new Entry(
        row.get("suggestion"),
        words(row.get("unless_before")),
        words(row.get("unless_after")),
        Scores.of(row));
  }

  private static Set<String> words(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(" "));
  }

  /** The hit, the listed phrase in brackets as it is spelt there, plural ending included. */
  private static Example hit(TableRow row) {
    String hit = row.get("hit");
    String phrase = row.get("phrase");
    for (int i = 0; i + phrase.length() <= hit.length(); i++) {
      if (hit.regionMatches(true, i, phrase, 0, phrase.length())) {
        int end = i + phrase.length();
        while (end < hit.length() && Character.isLetter(hit.charAt(end))) {
          end++;
        }
        return new Example(
            hit, List.of(new Example.Finding(new Span(i, end), List.of(row.get("suggestion")))));
      }
    }
    throw row.bad("'" + phrase + "' in the hit", "'" + hit + "'");
  }

  @Override
  public String id() {
    return "title-calque";
  }

  @Override
  public List<Example> examples() {
    return List.copyOf(examples);
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Evidence> evidence = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      for (PhraseTable.Match<Entry> match : phrases.find(sentence)) {
        Span span =
            new Span(
                sentence.tokens().get(match.first()).span().start(),
                sentence.tokens().get(match.last()).span().end());
        if (isFree(sentence.tokens(), match) && !sentence.isQuoted(span)) {
          evidence.add(evidence(document, span, match.value()));
        }
      }
    }
    Set<Integer> ends = new HashSet<>();
    evidence.forEach(e -> ends.add(e.span().end()));
    for (Evidence other : conflict.find(document)) {
      if (ends.add(other.span().end())) {
        evidence.add(other);
      }
    }
    evidence.sort(Comparator.comparing(Evidence::span));
    return evidence;
  }

  private static boolean isFree(List<Token> tokens, PhraseTable.Match<Entry> match) {
    Entry entry = match.value();
    int before = match.first() - 1;
    int after = match.last() + 1;
    return (before < 0 || !entry.unlessBefore().contains(tokens.get(before).lower()))
        && (after >= tokens.size() || !entry.unlessAfter().contains(tokens.get(after).lower()));
  }

  private static Evidence evidence(Document document, Span span, Entry entry) {
    return new Evidence(
        ArtifactType.TITLE_CALQUE,
        span,
        document.read(span),
        List.of(entry.suggestion()),
        entry.score(),
        "no such office: the title is “" + entry.suggestion() + "”");
  }
}
