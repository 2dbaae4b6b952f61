package io.calque.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether people who learnt English later, or are learning to write, are taken for machines. */
final class LearnerTable implements Section {
  /** Groups of fewer documents are too small to hold a promise against. */
  static final int ENOUGH = 30;

  private static final double RATE = 0.01;

  private final Map<String, List<Measured>> groups;
  private final List<Measured> news;

  /**
   * A table.
   *
   * @param groups documents of ten sentences, by who wrote them
   * @param news edited news cut alike
   */
  LearnerTable(Map<String, List<Measured>> groups, List<Measured> news) {
    this.groups = groups;
    this.news = news;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Learners of English, one-sided");
    out.paragraph(
        "Ten consecutive sentences as a document, of people who learnt English later and of"
            + " students, by where it is from. How many lie above the threshold that 1 % of edited"
            + " news reaches: "
            + Figures.count(news.size())
            + " documents of world English news and of the news among clean English, cut alike. At"
            + " most 2 % should, in every group of "
            + ENOUGH
            + " documents and more; no threshold that is shipped is set on these groups.");
    Table table =
        new Table("written by", "documents", "above, translation score", "above, spun score");
    groups.forEach((name, each) -> row(table, name, each));
    row(table, "all of these", MeasuredText.all(groups));
    out.table(table);
  }

  private void row(Table table, String name, List<Measured> each) {
    table.row(
        name + (each.size() < ENOUGH ? " (too few)" : ""),
        Figures.count(each.size()),
        above(each, Measured::translations).text(),
        above(each, Measured::spinnings).text());
  }

  private Proportion above(List<Measured> each, Function<List<Measured>, List<Double>> score) {
    Ranking ranking = new Ranking(score.apply(each), score.apply(news));
    return ranking.isEmpty() ? new Proportion(0, 0) : ranking.found(RATE);
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    add(targets, Goal.LEARNERS_TRANSLATED, Measured::translations);
    add(targets, Goal.LEARNERS_SPUN, Measured::spinnings);
  }

  private void add(
      ReleaseTargets targets, Goal goal, Function<List<Measured>, List<Double>> score) {
    Optional<String> worst =
        large().max(Comparator.comparingDouble(name -> above(of(name), score).share()));
    worst.ifPresentOrElse(
        name -> targets.measure(goal, above(of(name), score), name),
        () -> targets.missing(goal, "no group of " + ENOUGH + " documents"));
  }

  private List<Measured> of(String name) {
    return groups.getOrDefault(name, List.of());
  }

  private Stream<String> large() {
    return groups.keySet().stream().filter(name -> of(name).size() >= ENOUGH);
  }
}
