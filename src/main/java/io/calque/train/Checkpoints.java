package io.calque.train;

import io.calque.text.BadDataException;
import io.calque.text.ProgressLog;
import io.calque.train.encoder.EncoderTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checkpoints of a transformer's training that was broken off. */
final class Checkpoints {
  private final Path work;
  private final PrintWriter progress;

  Checkpoints(Path work, PrintWriter progress) {
    this.work = work;
    this.progress = progress;
  }

  /**
   * Clears the way for a training: with {@code resume} it goes on from checkpoints, which must be
   * its own; without, those of another training are dropped.
   *
   * @param stage digest of the stage's record
   * @throws BadDataException if there are checkpoints of this training, or damaged ones, and it was
   *     not asked to go on; or if it was, with those of another training
   */
  void require(String stage, boolean resume) throws IOException {
    List<Path> rounds = EncoderTrainer.rounds(work);
    for (Path round : rounds) {
      Optional<String> found = resume ? EncoderTrainer.stage(round) : unasked(round, stage);
      if (found.isPresent() && !found.get().equals(stage)) {
        String other = "are of another training: stage " + found.get() + ", now " + stage;
        if (resume) {
          throw new BadDataException(
              round.toString(), "", "checkpoints " + other + "; without --resume it is begun anew");
        }
        new ProgressLog(progress).line("  %s: checkpoints %s; they are dropped", round, other);
      }
    }
    if (!resume) {
      for (Path round : rounds) {
        Installation.delete(round);
      }
    }
  }

  /** The stage of a checkpoint that nobody asked to go on with. */
  private Optional<String> unasked(Path round, String stage) throws IOException {
    Optional<String> found;
    try {
      found = EncoderTrainer.stage(round);
    } catch (BadDataException e) {
      throw brokenOff(e);
    }
    if (found.isPresent() && found.get().equals(stage)) {
      throw brokenOff(null);
    }
    return found;
  }

  private BadDataException brokenOff(@Nullable Throwable cause) {
    BadDataException out =
        new BadDataException(
            work.toString(), "", "a run was broken off here; --resume goes on with it");
    out.initCause(cause);
    return out;
  }
}
