package io.calque.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.Arrays;

/** Turns a window into the arrays an encoder takes, and its arrays into an answer. */
final class WindowTranslator implements NoBatchifyTranslator<PieceWindow, WindowAnswer> {
  static final String TOKENS = "token_logits";
  static final String SENTENCE = "sentence_logits";
  static final String WORDINGS = "wording_logits";

  @Override
  public NDList processInput(TranslatorContext context, PieceWindow input) {
    long[] ids = input.ids();
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    Shape shape = new Shape(1, ids.length);
    NDManager manager = context.getNDManager();
    return new NDList(
        named(manager.create(ids, shape), "input_ids"),
        named(manager.create(ones, shape), "attention_mask"),
        named(manager.create(new long[ids.length], shape), "token_type_ids"),
        named(manager.create(input.places(), new Shape(input.places().length)), "places"));
  }

  @Override
  public WindowAnswer processOutput(TranslatorContext context, NDList outputs) {
    NDArray wordings = outputs.get(WORDINGS);
    return new WindowAnswer(
        outputs.get(TOKENS).toFloatArray(),
        outputs.get(SENTENCE).toFloatArray(),
        wordings.isEmpty() ? new float[0] : wordings.toFloatArray());
  }

  private static NDArray named(NDArray array, String name) {
    array.setName(name);
    return array;
  }
}
