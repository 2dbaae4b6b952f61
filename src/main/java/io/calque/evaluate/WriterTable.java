package io.calque.evaluate;

import io.calque.score.Verdict;
import io.calque.train.text.WriterKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Whether the promise holds for every kind of writer, and by which test people are accused. */
final class WriterTable implements Section {
  /** Groups of fewer judged articles are too small to hold a promise against. */
  static final int ENOUGH = 100;

  private final MeasuredText text;

  WriterTable(MeasuredText text) {
    this.text = text;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Both promises by kind of writer");
    out.paragraph(
        "Every human document of the test part by who wrote it, and learners by first language"
            + " where that is known: ten sentences of real ones, and clean documents with simulated"
            + " errors. At most 1 % should be accused of every kind and group with "
            + ENOUGH
            + " and more judged articles, and the upper end of the interval be 2.5 % at most, which"
            + " takes 150 articles even where none is accused. An article that fails a test is"
            + " accused only where there is something to show; "
            + Measured.SHARES
            + ".");
    Table table =
        new Table(
            "written by",
            "documents",
            "judged",
            "accused at 1 %",
            "called spun",
            "called translated",
            "fail the test for spun text",
            "fail the test for translations");
    for (WriterKind writer : WriterKind.values()) {
      List<Measured> each = text.promised().writers().getOrDefault(writer, List.of());
      if (!each.isEmpty()) {
        row(table, writer.title(), each);
      }
    }
    text.learners().forEach((name, each) -> row(table, name, each));
    text.promised().learners().forEach((name, each) -> row(table, simulated(name), each));
    if (!text.promised().learners().isEmpty()) {
      row(table, "learners, simulated, all", MeasuredText.all(text.promised().learners()));
    }
    out.table(table);
  }

  private static String simulated(String name) {
    return name + ", simulated";
  }

  private static void row(Table table, String name, List<Measured> each) {
    Proportion accused = Measured.accused(each);
    table.row(
        name + (accused.of() < ENOUGH ? " (too few)" : ""),
        Figures.count(each.size()),
        Figures.count(accused.of()),
        accused.text(),
        Measured.said(each, Verdict.SPUN).text(),
        Measured.said(each, Verdict.TRANSLATED).text(),
        Measured.failSpun(each).text(),
        Measured.failTranslated(each).text());
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    Map<String, Proportion> large = large();
    add(targets, Goal.ALARMS, large, Proportion::share);
    add(targets, Goal.ALARMS_UPPER, large, Proportion::high);
  }

  private static void add(
      ReleaseTargets targets,
      Goal goal,
      Map<String, Proportion> large,
      ToDoubleFunction<Proportion> value) {
    Optional<Map.Entry<String, Proportion>> worst =
        large.entrySet().stream()
            .max(Comparator.comparingDouble(one -> value.applyAsDouble(one.getValue())));
    worst.ifPresentOrElse(
        one ->
            targets.measure(
                goal, one.getValue(), value.applyAsDouble(one.getValue()), one.getKey()),
        () -> targets.missing(goal, "no group of " + ENOUGH + " articles"));
  }

  /** How many are accused of each kind and each group that is large enough. */
  private Map<String, Proportion> large() {
    Map<String, Proportion> large = new LinkedHashMap<>();
    text.promised().writers().forEach((writer, each) -> add(large, writer.title(), each));
    text.clean().forEach((name, each) -> add(large, name, each));
    text.hard().forEach((name, each) -> add(large, name, each));
    text.human().forEach((name, each) -> add(large, name, each));
    text.hardJoined().forEach((name, each) -> add(large, name + ", ten joined", each));
    text.humanJoined().forEach((name, each) -> add(large, name + ", ten joined", each));
    text.learners().forEach((name, each) -> add(large, name, each));
    text.promised().learners().forEach((name, each) -> add(large, simulated(name), each));
    return large;
  }

  private static void add(Map<String, Proportion> large, String name, List<Measured> each) {
    Proportion accused = Measured.accused(each);
    if (accused.of() >= ENOUGH) {
      large.put(name, accused);
    }
  }
}
