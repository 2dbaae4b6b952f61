package io.calque.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.Arrays;
import java.util.List;

/** Turns a window into the arrays an encoder takes, and its arrays into an answer. */
final class WindowTranslator
    implements NoBatchifyTranslator<WindowTranslator.Question, WindowTranslator.Reply> {
  static final String TOKENS = "token_logits";
  static final String SENTENCES = "sentence_logits";
  static final String WINDOWS = "window_logits";
  static final String WORDINGS = "wording_logits";

  /**
   * What is asked of a window.
   *
   * @param places where to find wordings, among the pieces with edges; may be empty
   */
  record Question(PieceWindow window, List<Integer> places) {
    Question {
      places = List.copyOf(places);
    }

    /** The places, the last again up to {@link #width}. */
    long[] padded() {
      long[] padded = new long[width(places.size())];
      for (int i = 0; i < padded.length; i++) {
        padded[i] = places.get(Math.min(i, places.size() - 1));
      }
      return padded;
    }

    /**
     * How many places are given for so many that are asked: a multiple of 16. With others the
     * eight-bit product of ONNX Runtime gives numbers for the last that change from call to call.
     */
    static int width(int asked) {
      return (asked + 15) / 16 * 16;
    }
  }

  /**
   * The numbers of an answer, row by row.
   *
   * @param tokens two for each piece
   * @param sentences two for each row of the pooling
   * @param windows the same of the head for windows
   * @param wordings {@code (vocabulary, places)}; empty if none were asked for
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Reply(float[] tokens, float[] sentences, float[] windows, float[] wordings) {
    WindowAnswer answer(PieceWindow window) {
      return new WindowAnswer(window, tokens, sentences, windows);
    }

    /** A logit for each piece of the vocabulary. */
    float[] wordings(int place, int places) {
      float[] column = new float[wordings.length / places];
      for (int i = 0; i < column.length; i++) {
        column[i] = wordings[i * places + place];
      }
      return column;
    }
  }

  @Override
  public NDList processInput(TranslatorContext context, Question input) {
    long[] ids = input.window().ids();
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    float[] pooling = input.window().pooling();
    long[] places = input.padded();
    Shape shape = new Shape(1, ids.length);
    Shape rows = new Shape(pooling.length / ids.length, ids.length);
    NDManager manager = context.getNDManager();
    return new NDList(
        named(manager.create(ids, shape), "input_ids"),
        named(manager.create(ones, shape), "attention_mask"),
        named(manager.create(new long[ids.length], shape), "token_type_ids"),
        named(manager.create(pooling, rows), "pooling"),
        named(manager.create(places, new Shape(places.length)), "places"));
  }

  @Override
  public Reply processOutput(TranslatorContext context, NDList outputs) {
    NDArray wordings = outputs.get(WORDINGS);
    return new Reply(
        outputs.get(TOKENS).toFloatArray(),
        outputs.get(SENTENCES).toFloatArray(),
        outputs.get(WINDOWS).toFloatArray(),
        wordings.isEmpty() ? new float[0] : wordings.toFloatArray());
  }

  private static NDArray named(NDArray array, String name) {
    array.setName(name);
    return array;
  }
}
