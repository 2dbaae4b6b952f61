package io.calque.site;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The different texts of a site with the facts on each, in order of their first occurrence. Not
 * thread-safe.
 *
 * <p>Evidence takes most of the memory, so it is kept of no more than so many flagged texts: those
 * with the smallest hashes, which are a random sample (the bottom-k sketch of E. Cohen and H.
 * Kaplan, 2007). The k smallest of a union are the k smallest of the parts' k smallest, and a text
 * that is out never comes back in; so what is kept depends on the texts alone and not on the parts
 * they came in.
 */
final class SiteTexts {
  private final int mostKept;
  private final Map<Long, ArticleFacts> facts = new LinkedHashMap<>();
  private final SortedSet<Long> flagged = new TreeSet<>();
  private int repeated;

  /**
   * No texts yet.
   *
   * @param mostKept flagged texts that the evidence is kept of at most, at least 1
   */
  SiteTexts(int mostKept) {
    if (mostKept < 1) {
      throw new IllegalArgumentException("mostKept " + mostKept + " is below 1");
    }
    this.mostKept = mostKept;
  }

  /** Adds an occurrence of a text; only the facts of the first count. */
  void add(long hash, ArticleFacts occurrence) {
    if (occurrence.isFlagged()) {
      flag(hash);
    }
    ArticleFacts kept = flagged.contains(hash) ? occurrence : occurrence.withoutEvidence();
    if (facts.putIfAbsent(hash, kept) != null) {
      repeated++;
    }
  }

  /** Adds all of {@code later} as if its texts came after these. */
  void addAll(SiteTexts later) {
    later.flagged.forEach(this::flag);
    later.facts.forEach(this::add);
    repeated += later.repeated;
  }

  /** The facts on each text, in order of first occurrence. */
  Collection<ArticleFacts> facts() {
    return Collections.unmodifiableCollection(facts.values());
  }

  /** The same by the hash of the text. */
  Map<Long, ArticleFacts> byHash() {
    return Collections.unmodifiableMap(facts);
  }

  /** Adds so many occurrences after the first. */
  void repeat(int more) {
    repeated += more;
  }

  /** Occurrences after the first. */
  int repeated() {
    return repeated;
  }

  /** Gives a text its place among those whose evidence is kept, or the place of another. */
  private void flag(long hash) {
    flagged.add(hash);
    if (flagged.size() > mostKept) {
      long out = flagged.last();
      flagged.remove(out);
      facts.computeIfPresent(out, (text, known) -> known.withoutEvidence());
    }
  }
}
