package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints of a transformer of this training, and of another. */
class CheckpointsTest {
  /** First four bytes of a checkpoint. */
  private static final int MAGIC = 0x43414c31;

  private static final String STAGE = "00aa";
  private static final String OTHER = "00bb";

  @TempDir private Path work;
  private Path round = Path.of("");
  private final StringWriter log = new StringWriter();

  @BeforeEach
  void makeRound() throws IOException {
    round = Files.createDirectories(work.resolve("round-1"));
    Files.createDirectories(work.resolve("stage"));
  }

  private void checkpointOf(String stage) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(round.resolve("encoder.checkpoint")))) {
      out.writeInt(MAGIC);
      out.writeUTF(stage + ", Options[rate=1.0, pieces=2], 7 sentences");
    }
  }

  private void require(boolean resume) throws IOException {
    new Checkpoints(work, new PrintWriter(log)).require(STAGE, resume);
  }

  private String refused(boolean resume) {
    return String.valueOf(assertThrows(BadDataException.class, () -> require(resume)).getMessage());
  }

  @Test
  void require_ofThisTraining_isGoneOnWithWhenAskedTo() throws IOException {
    checkpointOf(STAGE);
    assertEquals(work + ": a run was broken off here; --resume goes on with it", refused(false));
    require(true);
    assertTrue(Files.exists(round.resolve("encoder.checkpoint")), "the checkpoint is gone");
    assertEquals("", log.toString());
  }

  @Test
  void require_ofAnotherTraining_isDroppedOrRefused() throws IOException {
    checkpointOf(OTHER);
    assertEquals(
        round
            + ": checkpoints are of another training: stage 00bb, now 00aa; without --resume it is"
            + " begun anew",
        refused(true));
    require(false);
    assertEquals(
        "  "
            + round
            + ": checkpoints are of another training: stage 00bb, now 00aa; they are dropped\n",
        log.toString());
    assertTrue(Files.notExists(round), "the checkpoint is left");
  }

  @Test
  void require_damaged_isNeitherGoneOnWithNorDropped() throws IOException {
    Path file = Files.writeString(round.resolve("encoder.checkpoint"), "none");
    assertEquals(work + ": a run was broken off here; --resume goes on with it", refused(false));
    assertEquals(file + ": is not a checkpoint", refused(true));
    assertTrue(Files.exists(file), "the checkpoint is gone");
  }

  /** What a finished round leaves is its learning curve; a new one begins its own. */
  @Test
  void require_learningCurveAlone_beginsAnew() throws IOException {
    Files.writeString(round.resolve("learning-curve.csv"), "1,2,3\n");
    require(false);
    assertTrue(Files.notExists(round), "the old curve would be gone on with");
    assertTrue(Files.exists(work.resolve("stage")), "the files that are being made are gone");
  }
}
