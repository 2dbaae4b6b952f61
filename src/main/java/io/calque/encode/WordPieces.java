package io.calque.encode;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Cuts words into the word pieces of an encoder's vocabulary. Uncased; accents are stripped.
 * Thread-safe.
 */
public final class WordPieces implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;

  private WordPieces(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Opens a tokenizer.
   *
   * @param file a {@code tokenizer.json} of Hugging Face's tokenizers
   * @throws BadDataException if it cannot be read
   * @throws EngineException if the platform cannot run a tokenizer
   */
  public static WordPieces open(Path file) {
    Map<String, String> options = Map.of("truncation", "false", "padding", "false");
    try {
      return new WordPieces(HuggingFaceTokenizer.newInstance(file, options));
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e.getMessage());
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new BadDataException(file.toString(), "", "is not a tokenizer: " + e.getMessage());
    }
  }

  /**
   * A sentence in pieces.
   *
   * @param words its words in order; marks count as words
   */
  public Pieces of(List<String> words) {
    Encoding encoding = tokenizer.encode(words.toArray(String[]::new), false, false);
    return new Pieces(encoding.getIds(), encoding.getWordIds());
  }

  /** A piece of the vocabulary as text. */
  String text(int id) {
    return tokenizer.decode(new long[] {id}, false);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
