package io.calque.site;

import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the articles of a site amount to.
 *
 * @param site host name, or another name for what was scored together
 * @param verdict what the site is said to publish
 * @param reason the verdict in one line, for a reader
 * @param counts how many articles came to what
 * @param flaggedShare share of the judged articles that were found spun or translated
 * @param expected false alarms to expect among as many articles of an honest site
 * @param falseAlarmRate share of human outlets, measured, that look as bad, 0 to 1; in the test
 *     that the verdict rests on, the smaller of the two for {@link Verdict#ORIGINAL}
 * @param tests the outcome of both tests
 * @param sentences those that read most translated, strongest first; at most six
 * @param strongest the strongest evidence of the flagged articles, strongest first, at most ten
 * @param types evidence in the flagged articles by type
 * @param traits what dominates: the spinner's manner, or the language of the page template
 * @param dates first and last date of the articles, where any has one
 * @param declared what the pages say of who wrote or translated them; counts for nothing else here
 */
public record SiteScore(
    String site,
    Verdict verdict,
    String reason,
    Counts counts,
    Interval flaggedShare,
    double expected,
    double falseAlarmRate,
    SiteTests tests,
    List<SiteSentence> sentences,
    List<SiteEvidence> strongest,
    Map<ArtifactType, Integer> types,
    List<SiteTrait> traits,
    Optional<Dates> dates,
    SiteDeclarations declared) {
  /** Checks the rate and copies the collections; the map keeps its order. */
  public SiteScore {
    if (!(falseAlarmRate >= 0 && falseAlarmRate <= 1)) {
      throw new IllegalArgumentException("falseAlarmRate " + falseAlarmRate + " is not in 0 to 1");
    }
    sentences = List.copyOf(sentences);
    strongest = List.copyOf(strongest);
    types = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(types));
    traits = List.copyOf(traits);
  }

  /**
   * Articles by what came of them.
   *
   * @param original judged and not flagged
   * @param spun judged and found spun
   * @param translated judged and found translated
   * @param insufficient too short, or not in English, to be judged
   * @param repeated the same words at another address; judged once
   */
  public record Counts(int original, int spun, int translated, int insufficient, int repeated) {
    /** Articles with a verdict. */
    public int judged() {
      return original + flagged();
    }

    /** Articles found spun or translated. */
    public int flagged() {
      return spun + translated;
    }

    /** All articles. */
    public int articles() {
      return judged() + insufficient + repeated;
    }
  }

  /**
   * A range of days.
   *
   * @param first the earlier day
   * @param last the later one, or the same
   */
  public record Dates(LocalDate first, LocalDate last) {
    /** The range with one more day in it. */
    Dates with(LocalDate day) {
      return new Dates(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
    }
  }
}
