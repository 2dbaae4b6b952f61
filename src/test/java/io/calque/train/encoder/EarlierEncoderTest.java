package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of an encoder with states of two numbers. */
class EarlierEncoderTest {
  private static final String LAYER = "encoder.layer.0.output.dense.weight";
  private static final Weights PRETRAINED =
      new NamedWeights(
          Map.of(
              EncoderBlock.WORDS,
              new float[] {1, 2},
              EncoderBlock.FIRST_NORM + ".bias",
              new float[] {3},
              LAYER,
              new float[] {4}));

  /** What both kinds of encoder have, beside the heads of the kind. */
  private static Weights encoder(Map<String, float[]> heads) {
    Map<String, float[]> weights = new HashMap<>(heads);
    weights.put(EncoderBlock.WORDS, new float[] {-1, -2});
    weights.put(EncoderBlock.FIRST_NORM + ".bias", new float[] {-3});
    weights.put(LAYER, new float[] {-4});
    weights.put("wording_head.bias", new float[] {5, 6});
    return new EarlierEncoder(PRETRAINED, new NamedWeights(weights), 2);
  }

  private static Weights ofClasses() {
    return encoder(
        Map.of(
            "token_head.weight", new float[] {0.5f, 0.25f},
            "token_head.bias", new float[] {-2},
            "sentence_head.weight", new float[] {1, 10, 100, 2, 20, 200},
            "sentence_head.bias", new float[] {1, 3, 6}));
  }

  private static Weights ofQuestions() {
    return encoder(
        Map.of(
            "token_head.weight", new float[] {1, 2, 3, 4},
            "token_head.bias", new float[] {5, 6},
            "sentence_head.weight", new float[] {7, 8, 9, 10},
            "sentence_head.bias", new float[] {11, 12},
            "window_head.weight", new float[] {13, 14, 15, 16},
            "window_head.bias", new float[] {17, 18}));
  }

  /** Training does not change them; those that are served are in eight bits. */
  @Test
  void floats_embeddings_areThePretrainedOnes() {
    assertArrayEquals(new float[] {1, 2}, ofClasses().floats(EncoderBlock.WORDS));
    assertArrayEquals(new float[] {3}, ofClasses().floats(EncoderBlock.FIRST_NORM + ".bias"));
  }

  @Test
  void floats_layers_areTheEarlierOnes() {
    assertArrayEquals(new float[] {-4}, ofClasses().floats(LAYER));
    assertArrayEquals(new float[] {5, 6}, ofClasses().floats("wording_head.bias"));
  }

  /** The log-odds of a class against another are the difference of their logits. */
  @ParameterizedTest
  @ValueSource(strings = {"sentence_head", "window_head"})
  void floats_headOfThreeClasses_isHeldAgainstOriginal(String head) {
    assertArrayEquals(new float[] {9, 99, 18, 198}, ofClasses().floats(head + ".weight"));
    assertArrayEquals(new float[] {2, 5}, ofClasses().floats(head + ".bias"));
    assertTrue(ofClasses().has(head + ".weight"));
  }

  @Test
  void floats_tokenHeadOfOneAnswer_getsASecondOfNothing() {
    assertArrayEquals(new float[] {0.5f, 0, 0.25f, 0}, ofClasses().floats("token_head.weight"));
    assertArrayEquals(new float[] {-2, 0}, ofClasses().floats("token_head.bias"));
  }

  @Test
  void floats_headsOfANewerEncoder_areTakenAsTheyAre() {
    assertArrayEquals(new float[] {1, 2, 3, 4}, ofQuestions().floats("token_head.weight"));
    assertArrayEquals(new float[] {5, 6}, ofQuestions().floats("token_head.bias"));
    assertArrayEquals(new float[] {7, 8, 9, 10}, ofQuestions().floats("sentence_head.weight"));
    assertArrayEquals(new float[] {11, 12}, ofQuestions().floats("sentence_head.bias"));
    assertArrayEquals(new float[] {13, 14, 15, 16}, ofQuestions().floats("window_head.weight"));
    assertArrayEquals(new float[] {17, 18}, ofQuestions().floats("window_head.bias"));
  }

  @Test
  void floats_missingWeight_isNamed() {
    assertFalse(ofClasses().has("wording_head.weight"));
    var e =
        assertThrows(
            BadDataException.class, () -> ofClasses().floats("encoder.layer.7.output.dense.bias"));
    assertEquals("weights: has no weight encoder.layer.7.output.dense.bias", e.getMessage());
  }
}
