package io.calque.query;

import io.calque.model.SentenceReading;
import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Queries for a search engine that should find the article a spun one was made from.
 *
 * <p>A query is words in a row from one sentence, in double quotation marks, that the original
 * article most probably has too and hardly another page: {@value QueryWindow#FEWEST_WORDS} to
 * {@value QueryWindow#MOST_WORDS} words (see {@link QueryWindow}). Quotations, names and numbers,
 * which spinners leave alone, come first; flagged words are never quoted as they stand: a query
 * stops before them or has the first suggestion in their place (see {@link Restoration}). After the
 * quoted words come up to two other names of the sentence, and up to two of its restored wordings
 * without quotation marks, which a search engine then takes for hints.
 */
public final class SearchQueries {
  /** Queries an article gets at the most. */
  static final int MOST = 3;

  /** Queries from quotations: they find whoever quotes the same, narration finds the article. */
  private static final int MOST_QUOTED = 2;

  /** Narration that promises less of the best query's value is no better than a quotation. */
  private static final double WORTH = 0.5;

  private static final int MOST_NAMES = 3;
  private static final int MOST_HINTS = 2;

  private record Candidate(int sentence, QueryWindow window) {
    double value() {
      return window.value();
    }
  }

  private final List<SentenceReading> readings;
  private final List<SentenceScore> scores;
  private final ArticleNames names;

  private SearchQueries(List<SentenceReading> readings, List<SentenceScore> scores) {
    this.readings = readings;
    this.scores = scores;
    this.names = ArticleNames.of(readings);
  }

  /**
   * The queries of an article, best first, at most {@value #MOST}, one a sentence.
   *
   * @param scores of the same sentences
   */
  public static List<String> of(List<SentenceReading> readings, List<SentenceScore> scores) {
    SearchQueries queries = new SearchQueries(readings, scores);
    return chosen(queries.candidates()).stream().map(queries::text).toList();
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      int sentence = i;
      QueryWindow.best(QueryPieces.of(readings.get(i), known(scores.get(i)), names))
          .ifPresent(window -> candidates.add(new Candidate(sentence, window)));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::value).reversed());
    return candidates;
  }

  /** Candidates among the evidence say how a translator wrote, not what was published before. */
  private static List<Evidence> known(SentenceScore score) {
    return score.evidence().stream().filter(one -> !one.candidate()).toList();
  }

  private static List<Candidate> chosen(List<Candidate> candidates) {
    List<Candidate> narrated =
        candidates.stream()
            .filter(one -> !one.window().quoted())
            .filter(one -> one.value() >= WORTH * candidates.get(0).value())
            .toList();
    int quotedAllowed = narrated.isEmpty() ? MOST : MOST_QUOTED;
    List<Candidate> chosen = new ArrayList<>();
    int quoted = 0;
    for (Candidate one : candidates) {
      if (chosen.size() < MOST
          && !(one.window().quoted() && quoted == quotedAllowed)
          && chosen.stream().noneMatch(other -> isAlike(one.window(), other.window()))) {
        chosen.add(one);
        quoted += one.window().quoted() ? 1 : 0;
      }
    }
    return chosen;
  }

  /** Whether two windows share more than half of the words of the smaller one. */
  private static boolean isAlike(QueryWindow one, QueryWindow other) {
    Set<String> shared = new HashSet<>(one.words());
    shared.retainAll(other.words());
    return 2 * shared.size() > Math.min(one.words().size(), other.words().size());
  }

  private String text(Candidate candidate) {
    QueryWindow window = candidate.window();
    String lower = window.text().toLowerCase(Locale.ROOT);
    SentenceReading reading = readings.get(candidate.sentence());
    StringBuilder query = new StringBuilder("\"").append(window.text()).append('"');
    names.in(reading).stream()
        .filter(name -> !lower.contains(name.toLowerCase(Locale.ROOT)))
        .limit(Math.max(0, Math.min(MOST_NAMES - window.names(), MOST_HINTS)))
        .forEach(name -> query.append(name.indexOf(' ') < 0 ? " " + name : " \"" + name + '"'));
    Restoration.sure(reading, known(scores.get(candidate.sentence()))).stream()
        .filter(wording -> !lower.contains(wording.toLowerCase(Locale.ROOT)))
        .limit(MOST_HINTS)
        .forEach(wording -> query.append(' ').append(wording));
    return query.toString();
  }
}
