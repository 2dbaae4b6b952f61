package io.calque.spark;

import io.calque.Calque;
import io.calque.ScoreListener;
import io.calque.input.Input;
import io.calque.input.InputCounts;
import io.calque.score.ArticleScore;
import io.calque.site.SiteName;
import io.calque.site.SiteTally;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Scores the batches of a part and makes rows of what comes out. Not thread-safe. */
final class BatchRows {
  /** Articles after which tallies are handed on. */
  private static final int TALLIED = 4096;

  private static final InputCounts LOST = new InputCounts(0, Map.of(), 0, 1);

  private final Calque calque;
  private final int part;
  private final double rate;
  private final boolean withText;
  private final Deque<Row> rows = new ArrayDeque<>();
  private final Map<String, SiteTally> sites = new LinkedHashMap<>();
  private final Map<String, InputCounts> counts = new LinkedHashMap<>();
  private long n;
  private int tallied;

  /**
   * Rows of a part.
   *
   * @param part its number
   * @param first number of its first input
   */
  BatchRows(Calque calque, int part, long first, double rate, boolean withText) {
    this.calque = calque;
    this.part = part;
    this.n = first;
    this.rate = rate;
    this.withText = withText;
  }

  /** The rows made so far; taken from here by the reader. */
  Deque<Row> rows() {
    return rows;
  }

  /** Scores a batch. */
  void score(List<FoundInput> batch) {
    calque.scoreInputs(batch.stream().map(FoundInput::input).iterator(), new Listener(batch));
    if (tallied >= TALLIED) {
      handOn();
    }
  }

  /** Makes the rows that sum up. */
  void end() {
    handOn();
    counts.forEach((file, sum) -> rows.add(Staged.counts(part, file, sum)));
    counts.clear();
  }

  private void handOn() {
    sites.forEach((site, tally) -> rows.add(Staged.tally(part, n, site, tally)));
    sites.clear();
    tallied = 0;
  }

  /** Hears one call for each input of a batch, in order; what is said after them is of the run. */
  private final class Listener implements ScoreListener {
    private final List<FoundInput> batch;
    private int heard;

    Listener(List<FoundInput> batch) {
      this.batch = batch;
    }

    @Override
    public void scored(ArticleScore score) {
      FoundInput found = next(Optional.empty());
      rows.add(Staged.article(part, n++, found.file(), score, withText));
      SiteName.of(score.article())
          .ifPresent(
              site -> sites.computeIfAbsent(site, name -> new SiteTally(name, rate)).add(score));
      tallied++;
    }

    @Override
    public void failed(String source, String problem) {
      boolean isRead = batch.get(heard).input() instanceof Input.Usable;
      FoundInput found = next(isRead ? Optional.of(LOST) : Optional.empty());
      boolean isCut = !isRead && found.input().counts().cut() > 0;
      String severity = isCut ? "cut" : "lost";
      rows.add(Staged.problem(part, n++, found.file(), source, problem, severity));
    }

    @Override
    public void warned(String warning) {
      String file = heard < batch.size() ? next(Optional.empty()).file() : "";
      rows.add(Staged.problem(part, n++, file, file, warning, "note"));
    }

    private FoundInput next(Optional<InputCounts> other) {
      FoundInput found = batch.get(heard++);
      counts.merge(found.file(), other.orElse(found.input().counts()), InputCounts::plus);
      return found;
    }
  }
}
