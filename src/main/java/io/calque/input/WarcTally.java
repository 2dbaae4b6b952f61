package io.calque.input;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what became of the records of a WARC file. Not thread-safe. */
final class WarcTally {
  /** Records that every WARC file has and nobody misses. */
  private static final Set<String> USUAL = Set.of("warcinfo", "request", "metadata", "revisit");

  private final Map<String, Long> leftOut = new TreeMap<>();
  private long records;
  private long articles;
  private long malformed;
  private long truncated;

  /** A record gave an article. */
  void article() {
    records++;
    articles++;
  }

  /**
   * A record was left out.
   *
   * @param reason one of few: what the record is
   */
  void leftOut(String reason) {
    records++;
    leftOut.merge(reason, 1L, Long::sum);
  }

  /** A record gave an article whose end the crawler left out. */
  void truncated() {
    truncated++;
  }

  /** A record cannot be read. */
  void malformed() {
    malformed(1);
  }

  /** So many records cannot be read. */
  void malformed(long more) {
    records += more;
    malformed += more;
  }

  /** All of them. */
  long records() {
    return records;
  }

  long articles() {
    return articles;
  }

  long malformedRecords() {
    return malformed;
  }

  /** Whether something was left out that the user may miss. */
  boolean isNoteworthy() {
    return malformed > 0 || truncated > 0 || !USUAL.containsAll(leftOut.keySet());
  }

  /** What was left out, by reason, but for what nobody misses. */
  InputCounts skipped() {
    Map<String, Long> missed = new TreeMap<>(leftOut);
    missed.keySet().removeAll(USUAL);
    return new InputCounts(0, missed, truncated, 0);
  }

  @Override
  public String toString() {
    String reasons =
        leftOut.entrySet().stream()
            .map(entry -> ", " + entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining());
    String cut = truncated == 0 ? "" : ", " + truncated + " cut by the crawler";
    String bad = malformed == 0 ? "" : ", " + malformed + " malformed";
    return articles + " of " + records + " records give an article" + reasons + cut + bad;
  }
}
