package io.calque.site;

import java.util.List;

/**
 * The two tests a site is put to, each of the hypothesis that it is a human outlet: do its articles
 * read as spun, and as a machine's translations, as those of no more than a small share of human
 * outlets do.
 *
 * @param spun against spun text
 * @param translated against machine translation
 */
public record SiteTests(Test spun, Test translated) {
  /** What is said of a site that is not judged. */
  public static final SiteTests NONE = new SiteTests(Test.NONE, Test.NONE);

  /** The smaller of the two rates. */
  public double smallest() {
    return Math.min(spun.falseAlarmRate(), translated.falseAlarmRate());
  }

  /**
   * A test's outcome.
   *
   * @param statistic mean place of the site's articles among human ones of like length: 0 in the
   *     middle, 1 where a sixth of the human articles stand higher; 0 where nothing was compared
   * @param falseAlarmRate share of the human outlets that reach the statistic, of the kind where it
   *     is largest; 0 to 1
   * @param outlets what the site was compared with, by kind
   */
  public record Test(double statistic, double falseAlarmRate, List<Peers> outlets) {
    static final Test NONE = new Test(0, 1, List.of());

    /** Checks the rate and copies the list. */
    public Test {
      if (!(falseAlarmRate >= 0 && falseAlarmRate <= 1)) {
        throw new IllegalArgumentException(
            "falseAlarmRate " + falseAlarmRate + " is not in 0 to 1");
      }
      outlets = List.copyOf(outlets);
    }

    /** How many human outlets the site was compared with. */
    public int compared() {
      return outlets.stream().mapToInt(peers -> peers.statistics().size()).sum();
    }

    /** Whether no kind of human outlet explains the site. */
    boolean rejects() {
      return !outlets.isEmpty() && outlets.stream().allMatch(Peers::rejects);
    }

    /** Whether there are enough outlets of each kind to tell what is promised of it. */
    boolean canReject() {
      return outlets.stream()
          .allMatch(peers -> 1.0 / (peers.statistics().size() + 1) <= peers.promised());
    }
  }

  /**
   * Human outlets of one kind.
   *
   * @param kind its name
   * @param articles of each
   * @param promised share of them that may be accused
   * @param rate share of them that reach the site's statistic, counted conservatively
   * @param statistics of each, falling
   */
  public record Peers(
      String kind, int articles, double promised, double rate, List<Double> statistics) {
    /** Copies the list. */
    public Peers {
      statistics = List.copyOf(statistics);
    }

    boolean rejects() {
      return rate <= promised;
    }
  }
}
