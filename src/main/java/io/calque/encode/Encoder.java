package io.calque.encode;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.calque.encode.WindowTranslator.Question;
import io.calque.encode.WindowTranslator.Reply;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/**
 * A fine-tuned transformer: one model, a predictor for each thread that reads, one window at a time
 * and one thread an operation, so that a text's answer depends on nothing else. Touches no network.
 * Thread-safe.
 */
public final class Encoder implements AutoCloseable {
  private static final String ENGINE = "OnnxRuntime";
  private static final String OFFLINE = "ai.djl.offline";

  private final Model model;
  private final WordPieces pieces;
  private final Queue<Predictor<Question, Reply>> idle = new ConcurrentLinkedQueue<>();

  private Encoder(Model model, WordPieces pieces) {
    this.model = model;
    this.pieces = pieces;
  }

  /**
   * Opens an encoder.
   *
   * @param file an ONNX model with inputs {@code input_ids}, {@code attention_mask} and {@code
   *     token_type_ids}, each {@code (1, pieces)}, {@code pooling}, {@code (rows, pieces)}, and
   *     {@code places}, {@code (places)}; and outputs {@code token_logits}, {@code (1, pieces, 2)},
   *     {@code sentence_logits} and {@code window_logits}, {@code (rows, 2)}, and {@code
   *     wording_logits}, {@code (vocabulary, places)}
   * @param tokenizer the {@code tokenizer.json} it was trained with
   * @throws BadDataException if a file is damaged or the two do not fit each other
   * @throws EncoderUnavailableException if this platform cannot run it
   */
  public static Encoder open(Path file, Path tokenizer) {
    // The engine is looked for with the thread's class loader, which in a pool may not know it.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Encoder.class.getClassLoader());
    try {
      return load(file, tokenizer);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Encoder load(Path file, Path tokenizer) {
    System.setProperty(OFFLINE, "true");
    try {
      require(file);
      require(tokenizer);
      if (!Engine.hasEngine(ENGINE)) {
        throw new EngineException(ENGINE + " is not on the class path");
      }
      WordPieces pieces = WordPieces.open(tokenizer);
      Model model = Model.newInstance("encoder", Device.cpu(), ENGINE);
      model.load(
          file.toAbsolutePath().getParent(),
          String.valueOf(file.getFileName()),
          Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"));
      Encoder encoder = new Encoder(model, pieces);
      encoder.check(file);
      return encoder;
    } catch (IOException | MalformedModelException e) {
      throw new BadDataException(file.toString(), "", "is not an encoder: " + e.getMessage());
    } catch (EngineException | LinkageError e) {
      throw new EncoderUnavailableException(file, e);
    }
  }

  /**
   * Reads a text in windows of several sentences.
   *
   * @param sentences the words of each in order; marks count as words
   * @return an answer for each sentence, same order
   */
  public List<Encoded> read(List<List<String>> sentences) {
    List<Pieces> cut = sentences.stream().map(pieces::of).toList();
    List<ReadSentence> read =
        sentences.stream().map(words -> new ReadSentence(words.size())).toList();
    for (PieceWindow window : Windows.of(cut)) {
      WindowAnswer answer = ask(new Question(window, List.of())).answer(window);
      for (int i = 0; i < window.parts().size(); i++) {
        read.get(window.parts().get(i).sentence()).add(answer, i);
      }
    }
    return read.stream().map(ReadSentence::encoded).toList();
  }

  /**
   * Asks what stood in place of some words before they were replaced, a window at a time, so that
   * no more answers than those of one are held.
   *
   * @param words of a sentence in order; marks count as words
   * @param asked indexes of words
   * @param use takes an index and the answer; words without a piece are left out
   */
  public void wordings(
      List<String> words, Collection<Integer> asked, BiConsumer<Integer, Wordings> use) {
    for (WordingWindows.Asked one : WordingWindows.of(pieces.of(words), asked)) {
      Reply reply = ask(new Question(one.window(), one.places()));
      int width = Question.width(one.places().size());
      for (int i = 0; i < one.words().size(); i++) {
        use.accept(one.words().get(i), new Wordings(reply.wordings(i, width), pieces));
      }
    }
  }

  private Reply ask(Question question) {
    Predictor<Question, Reply> found = idle.poll();
    Predictor<Question, Reply> predictor =
        found == null ? model.newPredictor(new WindowTranslator()) : found;
    try {
      return predictor.predict(question);
    } catch (TranslateException e) {
      throw new IllegalStateException("the encoder cannot read a text: " + e.getMessage(), e);
    } finally {
      idle.add(predictor);
    }
  }

  /** A model that answers in another shape, or with no numbers, is of another program. */
  private void check(Path file) {
    try {
      Encoded answer = read(List.of(List.of("Calque"))).get(0);
      if (!Double.isFinite(answer.replaced().get(0) + answer.window().spun())) {
        throw new BadDataException(file.toString(), "", "is not an encoder: it answers NaN");
      }
    } catch (IllegalStateException | IndexOutOfBoundsException e) {
      throw new BadDataException(file.toString(), "", "does not fit: " + e.getMessage());
    }
  }

  private static void require(Path file) {
    if (!Files.isReadable(file)) {
      throw new BadDataException(file.toString(), "", "cannot be read");
    }
  }

  @Override
  public void close() {
    for (Predictor<?, ?> predictor = idle.poll(); predictor != null; predictor = idle.poll()) {
      predictor.close();
    }
    model.close();
    pieces.close();
  }
}
