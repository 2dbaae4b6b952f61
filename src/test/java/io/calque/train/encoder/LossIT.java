package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.calque.encode.FixedPieces;
import io.calque.encode.PieceWindow;
import io.calque.encode.PieceWindow.Part;
import io.calque.encode.Pieces;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindow.Tags;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LossIT {
  private static final byte NONE = TaggedWindow.UNTAGGED;
  private static final float TOLERANCE = 1e-5f;
  private static final Pieces FIRST = FixedPieces.words(5, 6, 7);
  private static final Pieces SECOND = FixedPieces.words(8);

  private static final PieceWindow LONG =
      new PieceWindow(List.of(new Part(0, FIRST, 0, 3), new Part(1, SECOND, 0, 1)));
  private static final PieceWindow SHORT = new PieceWindow(List.of(new Part(0, SECOND, 0, 1)));

  /** Of the pieces two are replaced or not, one is a wording; one part is labelled twice. */
  private static final List<TaggedWindow> BATCH =
      List.of(
          new TaggedWindow(
              LONG,
              List.of(
                  new Tags(
                      new byte[] {1, 0, NONE},
                      new byte[] {NONE, NONE, 1},
                      new int[] {2, 0, 0},
                      new Labels(1, 0)),
                  Tags.of(1, Labels.NONE)),
              new Labels(NONE, 1)),
          new TaggedWindow(SHORT, List.of(Tags.of(1, Labels.NONE)), Labels.NONE));

  private static NDManager manager;

  @BeforeAll
  static void start() {
    Presence.assumePyTorch();
    manager = NDManager.newBaseManager(Device.cpu(), FineTuning.ENGINE);
  }

  @AfterAll
  static void close() {
    if (manager != null) {
      manager.close();
    }
  }

  private static NDList answers(float token, float sentence, float window) {
    return new NDList(
        manager.full(new Shape(2, 7, 2), token),
        manager.full(new Shape(2, 3, 2), sentence),
        manager.full(new Shape(2, 3, 2), window),
        manager.zeros(new Shape(2, 7, 4)));
  }

  /** What training reads as one is what scoring reads as one. */
  @Test
  void inputs_pooling_isThatOfThePieceWindow() {
    NDList inputs = new Loss(BATCH, manager).inputs();
    assertEquals(new Shape(2, 3, 7), inputs.get(2).getShape());
    float[] pooling = inputs.get(2).toFloatArray();
    assertArrayEquals(LONG.pooling(), Arrays.copyOf(pooling, 21), TOLERANCE);
    float third = 1 / 3f;
    float[] padded = new float[21];
    System.arraycopy(new float[] {0, 0.5f, 0.5f}, 0, padded, 0, 3);
    System.arraycopy(new float[] {third, third, third}, 0, padded, 7, 3);
    assertArrayEquals(padded, Arrays.copyOfRange(pooling, 21, 42), TOLERANCE);
    assertArrayEquals(new float[] {0, 0.5f, 0.5f, third, third, third}, SHORT.pooling(), TOLERANCE);
  }

  @Test
  void inputs_shorterWindow_isPadded() {
    NDList inputs = new Loss(BATCH, manager).inputs();
    assertArrayEquals(
        new long[] {101, 5, 6, 7, 102, 8, 102, 101, 8, 102, 0, 0, 0, 0},
        inputs.get(0).toLongArray());
    assertArrayEquals(
        new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0}, inputs.get(1).toFloatArray());
  }

  @Test
  void counts_areThoseOfTheBatch() {
    Loss loss = new Loss(BATCH, manager);
    assertArrayEquals(new int[] {2, 1}, loss.pieces());
    assertArrayEquals(new int[] {1, 1}, loss.labelledParts());
    assertArrayEquals(new int[] {0, 1}, loss.labelledWindows());
    assertEquals(1, loss.replacements());
  }

  /** Log-odds z cost ln(1 + exp(z)) - z where the answer is yes, and ln(1 + exp(z)) where not. */
  @Test
  void sums_logOdds_costTheirCrossEntropy() {
    Loss loss = new Loss(BATCH, manager);
    NDList answers = answers(1, 2, 3);
    float one = (float) Math.log1p(Math.exp(1));
    float two = (float) Math.log1p(Math.exp(2));
    float three = (float) Math.log1p(Math.exp(3));
    assertArrayEquals(
        new float[] {2 * one - 1, one - 1}, loss.tokens(answers).toFloatArray(), TOLERANCE);
    assertArrayEquals(new float[] {two - 2, two}, loss.parts(answers).toFloatArray(), TOLERANCE);
    assertArrayEquals(new float[] {0, three - 3}, loss.windows(answers).toFloatArray(), TOLERANCE);
  }

  /** States of nothing leave four pieces equally likely. */
  @Test
  void of_knowingNothing_costsTheSameForEachQuestion() {
    Loss loss = new Loss(BATCH, manager);
    NDArray embeddings = manager.ones(new Shape(4, 4));
    double half = Math.log(2);
    assertEquals(
        Loss.TOKEN_WEIGHT * 2 * half + 2 * half + half + Loss.WORDING_WEIGHT * Math.log(4),
        loss.of(answers(0, 0, 0), embeddings).getFloat(),
        TOLERANCE);
  }

  @Test
  void of_nothingKnown_costsNothing() {
    Loss loss = new Loss(List.of(TaggedWindows.of(FIRST, SECOND)), manager);
    NDList answers = answers(1, 2, 3);
    NDList first = new NDList(answers.stream().map(one -> one.get("0:1")).toList());
    assertEquals(0, loss.of(first, manager.ones(new Shape(4, 4))).getFloat());
  }

  /** The original is looked for at its piece: the state there is nearest to its embedding. */
  @Test
  void wordings_stateLikeTheOriginal_costsLittle() {
    NDList answers = answers(0, 0, 0);
    float[] states = new float[2 * 7 * 4];
    states[4 + 2] = 20;
    answers.set(EncoderBlock.WORDINGS, manager.create(states, new Shape(2, 7, 4)));
    assertEquals(
        0, new Loss(BATCH, manager).wordings(answers, manager.eye(4)).getFloat(), TOLERANCE);
  }
}
