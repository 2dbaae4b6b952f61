package io.calque.evaluate;

import io.calque.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code auto} says otherwise than the deep tier, and how much sooner. */
final class AutoTable implements Section {
  private final MeasuredText deep;
  private final MeasuredText auto;
  private final TierSpeed speed;

  /**
   * A table.
   *
   * @param deep the test part as the deep tier scores it
   * @param auto the same documents as {@code auto} does
   * @param speed of both
   */
  AutoTable(MeasuredText deep, MeasuredText auto, TierSpeed speed) {
    this.deep = deep;
    this.auto = auto;
    this.speed = speed;
  }

  /** Documents as both score them, in the same order. */
  private record Pair(List<Measured> deep, List<Measured> auto) {
    Proportion differ() {
      int differ = 0;
      for (int i = 0; i < deep.size(); i++) {
        differ += deep.get(i).verdict() == auto.get(i).verdict() ? 0 : 1;
      }
      return new Proportion(differ, deep.size());
    }

    /** How many only one of them accuses. */
    int accusedAlone(boolean byDeep) {
      int count = 0;
      for (int i = 0; i < deep.size(); i++) {
        Verdict own = (byDeep ? deep : auto).get(i).verdict();
        Verdict other = (byDeep ? auto : deep).get(i).verdict();
        count += own.isAccusation() && !other.isAccusation() ? 1 : 0;
      }
      return count;
    }

    Proportion sent() {
      return new Proportion((int) auto.stream().filter(Measured::deep).count(), auto.size());
    }
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Auto against the deep tier");
    out.paragraph(
        "The same articles by both: verdicts that differ, and articles sent on to the transformer."
            + " At most 1 % of all should differ.");
    Table table =
        new Table(
            "articles",
            "documents",
            "sent on",
            "another verdict",
            "accused by deep alone",
            "accused by auto alone");
    Map<String, Pair> pairs = pairs();
    pairs.forEach((name, pair) -> row(table, name, pair));
    row(table, "all of these", all(pairs));
    out.table(table);
    speed.write(out);
  }

  private static void row(Table table, String name, Pair pair) {
    table.row(
        name,
        Figures.count(pair.deep().size()),
        pair.sent().text(),
        pair.differ().text(),
        Figures.count(pair.accusedAlone(true)),
        Figures.count(pair.accusedAlone(false)));
  }

  private Map<String, Pair> pairs() {
    Map<String, Pair> pairs = new TreeMap<>();
    deep.promised()
        .writers()
        .forEach(
            (writer, each) ->
                add(
                    pairs,
                    "human, " + writer.title(),
                    each,
                    auto.promised().writers().getOrDefault(writer, List.of())));
    deep.promised()
        .articles()
        .forEach(
            (set, each) ->
                add(
                    pairs,
                    "machine translation, " + set.generation().words(),
                    each,
                    auto.promised().articles().getOrDefault(set, List.of())));
    add(
        pairs,
        "spun, all families",
        deep.spun().getOrDefault(SpunTables.ALL, List.of()),
        auto.spun().getOrDefault(SpunTables.ALL, List.of()));
    return pairs;
  }

  private static void add(
      Map<String, Pair> pairs, String name, List<Measured> deep, List<Measured> auto) {
    Pair own = pairs.computeIfAbsent(name, key -> new Pair(new ArrayList<>(), new ArrayList<>()));
    own.deep().addAll(deep);
    own.auto().addAll(auto);
  }

  private static Pair all(Map<String, Pair> pairs) {
    List<Measured> deep = new ArrayList<>();
    List<Measured> auto = new ArrayList<>();
    pairs.values().forEach(pair -> deep.addAll(pair.deep()));
    pairs.values().forEach(pair -> auto.addAll(pair.auto()));
    return new Pair(deep, auto);
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    targets.measure(Goal.AUTO_DIFFERS, all(pairs()).differ());
    speed.addTo(targets);
  }
}
