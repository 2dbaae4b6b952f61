package io.calque;

import io.calque.input.InputOptions;
import io.calque.input.web.WebOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run scores.
 *
 * @param input how inputs are read
 * @param tier {@code auto}, {@code fast} or {@code deep}
 * @param falseAlarmRate promised share of human articles that may be accused, above 0, below 1
 * @param web how pages are fetched, where the inputs name any
 * @param resume file that keeps what has been scored, so that a run that was broken off goes on;
 *     made if it is not there
 * @param originals folder of trusted articles that each scored one is held against
 * @param aligned whether articles say where on their pages their text stands
 */
public record ScoreOptions(
    InputOptions input,
    String tier,
    double falseAlarmRate,
    WebOptions web,
    Optional<Path> resume,
    Optional<Path> originals,
    boolean aligned) {
  /** Pages fetched as usual, nothing kept, no trusted articles. */
  public ScoreOptions(InputOptions input, String tier, double falseAlarmRate) {
    this(
        input,
        tier,
        falseAlarmRate,
        WebOptions.defaults(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** Inputs guessed, tier {@code auto}, 1 % false alarms. */
  public static ScoreOptions defaults() {
    return new ScoreOptions(InputOptions.defaults(), "auto", 0.01);
  }

  /** The same with pages fetched in another way. */
  public ScoreOptions withWeb(WebOptions value) {
    return new ScoreOptions(input, tier, falseAlarmRate, value, resume, originals, aligned);
  }

  /** The same with a file that keeps what has been scored. */
  public ScoreOptions withResume(Optional<Path> value) {
    return new ScoreOptions(input, tier, falseAlarmRate, web, value, originals, aligned);
  }

  /** The same with a folder of trusted articles. */
  public ScoreOptions withOriginals(Optional<Path> value) {
    return new ScoreOptions(input, tier, falseAlarmRate, web, resume, value, aligned);
  }

  /** The same with articles aligned to their pages, or not. */
  public ScoreOptions withAligned(boolean value) {
    return new ScoreOptions(input, tier, falseAlarmRate, web, resume, originals, value);
  }
}
