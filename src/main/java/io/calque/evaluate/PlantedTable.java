package io.calque.evaluate;

import io.calque.score.Verdict;
import java.util.List;
import java.util.Map;

/** Whether a writer is accused for a phrase that the lists happen to hold. */
final class PlantedTable implements Section {
  /** Most phrases that are put into an article. */
  static final int MOST = 2;

  private static final List<String> NAMES = List.of("as it is", "one phrase", "two phrases");

  private final Map<Integer, List<Measured>> planted;

  /**
   * A table.
   *
   * @param planted the same clean documents by how many phrases were put into them
   */
  PlantedTable(Map<Integer, List<Measured>> planted) {
    this.planted = planted;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Phrases of the lists in clean articles");
    out.paragraph(
        "Clean documents of the test part, evenly drawn, as they are and with one or two sentences"
            + " that hold a phrase of the signals’ own lists, as a writer may use one by chance."
            + " No model has learnt from these phrases. At most 1 % should be accused of each.");
    Table table =
        new Table(
            "clean articles",
            "documents",
            "judged",
            "accused at 1 %",
            "called spun",
            "called translated",
            "fail the test for spun text");
    for (int times = 0; times <= MOST; times++) {
      List<Measured> each = of(times);
      Proportion accused = Measured.accused(each);
      table.row(
          NAMES.get(times),
          Figures.count(each.size()),
          Figures.count(accused.of()),
          accused.text(),
          Measured.said(each, Verdict.SPUN).text(),
          Measured.said(each, Verdict.TRANSLATED).text(),
          Measured.failSpun(each).text());
    }
    out.table(table);
  }

  private List<Measured> of(int times) {
    return planted.getOrDefault(times, List.of());
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    targets.measure(Goal.PLANTED_ONE, Measured.accused(of(1)));
    targets.measure(Goal.PLANTED_TWO, Measured.accused(of(2)));
  }
}
