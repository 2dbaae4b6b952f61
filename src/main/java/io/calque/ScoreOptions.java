package io.calque;

import io.calque.input.InputOptions;
import io.calque.input.web.WebOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run reads, and what it keeps; what is scored and how is {@link CalqueBuilder}'s.
 *
 * @param input how inputs are read
 * @param web how pages are fetched, where the inputs name any
 * @param resume file that keeps what has been scored, so that a run that was broken off goes on;
 *     made if it is not there
 * @param originals folder of trusted articles that each scored one is held against
 * @param aligned whether articles say where on their pages their text stands
 */
public record ScoreOptions(
    InputOptions input,
    WebOptions web,
    Optional<Path> resume,
    Optional<Path> originals,
    boolean aligned) {
  /** Inputs guessed, pages fetched as usual, nothing kept, no trusted articles, not aligned. */
  public static ScoreOptions defaults() {
    return new ScoreOptions(
        InputOptions.defaults(), WebOptions.defaults(), Optional.empty(), Optional.empty(), false);
  }

  /** The same with inputs read in another way. */
  public ScoreOptions withInput(InputOptions value) {
    return new ScoreOptions(value, web, resume, originals, aligned);
  }

  /** The same with pages fetched in another way. */
  public ScoreOptions withWeb(WebOptions value) {
    return new ScoreOptions(input, value, resume, originals, aligned);
  }

  /** The same with a file that keeps what has been scored. */
  public ScoreOptions withResume(Optional<Path> value) {
    return new ScoreOptions(input, web, value, originals, aligned);
  }

  /** The same with a folder of trusted articles. */
  public ScoreOptions withOriginals(Optional<Path> value) {
    return new ScoreOptions(input, web, resume, value, aligned);
  }

  /** The same with articles aligned to their pages, or not. */
  public ScoreOptions withAligned(boolean value) {
    return new ScoreOptions(input, web, resume, originals, value);
  }
}
