package io.calque.evaluate;

import io.calque.score.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often human writing is accused, group by group. */
final class FalseAlarmTables {
  /** Groups with fewer judged documents are too small to hold a promise against. */
  private static final int ENOUGH = 100;

  private static final double PROMISED = 0.01;
  private static final double MOST = 0.02;
  private static final double MOST_DEEP = 0.015;

  private final Map<String, Proportion> large = new TreeMap<>();
  private final Table single = table();
  private final Table joined = table();

  /** Adds human documents by group. */
  void add(String kind, Map<String, List<Measured>> groups) {
    groups.forEach(
        (group, each) -> {
          row(single, kind, group, each);
          Proportion accused = Measured.accused(each);
          if (accused.of() >= ENOUGH) {
            large.put(group, accused);
          }
        });
    row(single, kind, "all of these", groups.values().stream().flatMap(List::stream).toList());
  }

  /** The same of documents that were joined from ten. */
  void addJoined(String kind, Map<String, List<Measured>> groups) {
    groups.forEach((group, each) -> row(joined, kind, group, each));
  }

  void write(Markdown out) {
    out.heading(3, "False alarms");
    out.paragraph(
        "Human documents by group: those that careless detectors flag, clean English by file, and"
            + " originals and human translations beside the machine translations. A false alarm is"
            + " a verdict spun or translated at the promised 1 %, of the documents judged. Goal: at"
            + " most 1 % in every group with "
            + ENOUGH
            + " judged documents. Marked words are those in evidence of a score of at least 0.5,"
            + " verdict or not.");
    out.table(single);
    out.paragraph(
        "Groups whose documents are mostly single texts, ten consecutive documents joined to one"
            + " article; no such article was ever written, so style mixes more than in a real"
            + " one.");
    out.table(joined);
  }

  void addTo(Targets targets) {
    large.entrySet().stream()
        .max(Comparator.comparingDouble(group -> group.getValue().share()))
        .ifPresent(
            worst ->
                targets.atMost(
                    "false alarms at a promised 1 %, worst human group of "
                        + ENOUGH
                        + " and more articles",
                    targets.goal(MOST, MOST_DEEP),
                    worst.getValue()));
  }

  private static Table table() {
    return new Table(
        "kind",
        "group",
        "documents",
        "insufficient",
        "judged",
        "false alarms",
        "called spun",
        "called translated",
        "goal",
        "marked words in 1,000");
  }

  private static void row(Table table, String kind, String group, List<Measured> each) {
    Proportion accused = Measured.accused(each);
    table.row(
        kind,
        group,
        Figures.count(each.size()),
        Measured.insufficient(each),
        Figures.count(accused.of()),
        accused.text(),
        Measured.said(each, Verdict.SPUN).text(),
        Measured.said(each, Verdict.TRANSLATED).text(),
        goal(accused),
        Measured.markedPerThousand(each));
  }

  private static String goal(Proportion accused) {
    if (accused.of() < ENOUGH) {
      return "too few";
    }
    return accused.share() <= PROMISED ? "met" : "missed";
  }
}
