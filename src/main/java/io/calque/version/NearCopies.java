package io.calque.version;

import io.calque.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds articles that are versions of one another by what spinners and translators cannot change:
 * names, numbers and quotations.
 *
 * <p>The share is the overlap coefficient {@code |A and B| / min(|A|, |B|)} of two sets of hashed
 * runs (Broder's containment, "On the resemblance and containment of documents", 1997, taken from
 * the smaller side): a version that was cut short still lies wholly inside its original, which the
 * resemblance {@code |A and B| / |A or B|} would not show. Banded MinHash estimates resemblance,
 * and with an error of about {@code sqrt(s (1 - s) / k)} for k hashes; the sets here have some tens
 * of members, so they are intersected exactly instead. Two runs with one 64-bit hash are taken for
 * one another: with n different runs the chance that any two are is at most {@code n^2 / 2^65},
 * about one in four million for three million runs.
 *
 * <p>An inverted index of {@link Fingerprint}s. Each hash remembers the {@value #MOST_POSTINGS}
 * latest articles that have it, so adding and matching take time linear in the article, whatever is
 * on the page of every article of a site; a long chain of versions is joined through its latest
 * links. About 20 kB an article at most, 6 kB for one of 30 sentences. Not thread-safe.
 */
public final class NearCopies {
  private static final int MOST_POSTINGS = 8;

  /** Fewer shared runs are names that two reports of one event share. */
  private static final int LEAST_SHARED = 8;

  /**
   * A smaller share of the smaller fingerprint is a common source, not a common text. Among 1,500
   * reports of one newsroom (1.1 million pairs) 45 pairs reach it and 77 reach 0.2, where
   * follow-ups on one affair lie.
   */
  private static final double LEAST_SHARE = 0.35;

  private final List<String> sources = new ArrayList<>();
  private final List<Fingerprint> prints = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final Map<Long, int[]> postings = new HashMap<>();

  /**
   * An article that another is a version of.
   *
   * @param source its name
   * @param shared runs of quoted words, names and numbers that both have
   * @param share {@code shared} by the number of such runs in the poorer one, 0 to 1
   */
  public record Match(String source, int shared, double share) {}

  /**
   * What two articles share, versions or not.
   *
   * @param shared runs of quoted words, names and numbers that both have
   * @param of such runs in the poorer of the two
   */
  public record Overlap(int shared, int of) {
    /** {@code shared} by {@code of}, 0 to 1. */
    public double share() {
      return of == 0 ? 0 : (double) shared / of;
    }

    /** Whether so much in common means that one was made from the other, or both from a third. */
    public boolean isNearCopy() {
      return shared >= LEAST_SHARED && share() >= LEAST_SHARE;
    }
  }

  /** What two articles share. */
  public static Overlap overlap(Document one, Document other) {
    return overlap(Fingerprint.of(one), Fingerprint.of(other));
  }

  /**
   * Adds an article.
   *
   * @return the articles added before that it is a version of, closest first
   */
  public List<Match> add(Document document) {
    return add(document.article().source(), Fingerprint.of(document));
  }

  /**
   * Adds an article of which the fingerprint is known.
   *
   * @param source its name
   * @return the articles added before that it is a version of, closest first
   */
  public List<Match> add(String source, Fingerprint print) {
    int own = prints.size();
    Map<Integer, Overlap> found = find(print);
    sources.add(source);
    prints.add(print);
    parents.add(own);
    found.keySet().forEach(other -> join(own, other));
    for (int i = 0; i < print.size(); i++) {
      postings.merge(print.hash(i), new int[] {own}, NearCopies::latest);
    }
    return matches(found);
  }

  /** The articles added so far that this one, which is not added, is a version of. */
  public List<Match> match(Document document) {
    return matches(find(Fingerprint.of(document)));
  }

  /** The closest of {@link #match}. */
  public Optional<Match> closest(Document document) {
    return match(document).stream().findFirst();
  }

  /**
   * Sources of articles that are versions of one another, directly or through others; groups of two
   * and more, both in the order of addition.
   */
  public List<List<String>> groups() {
    Map<Integer, List<String>> groups = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(sources.get(i));
    }
    return groups.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
  }

  private Map<Integer, Overlap> find(Fingerprint print) {
    Map<Integer, Integer> candidates = new LinkedHashMap<>();
    for (int i = 0; i < print.size(); i++) {
      for (int other : postings.getOrDefault(print.hash(i), new int[0])) {
        candidates.merge(other, 1, Integer::sum);
      }
    }
    Map<Integer, Overlap> found = new LinkedHashMap<>();
    candidates.forEach(
        (other, hits) -> {
          // A hash of many articles remembers the latest ones alone, so hits may be fewer.
          if (hits >= LEAST_SHARED / 2) {
            Overlap overlap = overlap(print, prints.get(other));
            if (overlap.isNearCopy()) {
              found.put(other, overlap);
            }
          }
        });
    return found;
  }

  private List<Match> matches(Map<Integer, Overlap> found) {
    return found.entrySet().stream()
        .map(
            one ->
                new Match(
                    sources.get(one.getKey()), one.getValue().shared(), one.getValue().share()))
        .sorted(Comparator.comparingDouble(Match::share).thenComparing(Match::shared).reversed())
        .toList();
  }

  private static Overlap overlap(Fingerprint one, Fingerprint other) {
    return new Overlap(one.shared(other), Math.min(one.size(), other.size()));
  }

  private static int[] latest(int[] known, int[] added) {
    int kept = Math.min(known.length, MOST_POSTINGS - 1);
    int[] latest = java.util.Arrays.copyOfRange(known, known.length - kept, known.length + 1);
    latest[kept] = added[0];
    return latest;
  }

  private void join(int one, int other) {
    int first = Math.min(root(one), root(other));
    int second = Math.max(root(one), root(other));
    parents.set(second, first);
  }

  private int root(int article) {
    int at = article;
    while (parents.get(at) != at) {
      parents.set(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }
}
