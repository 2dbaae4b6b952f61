package io.calque.report;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Opens JSON as every report writes it: nothing in it can disturb a terminal or a line. */
final class SafeJson {
  private SafeJson() {}

  /** A generator that puts nothing between values at the root and leaves {@code out} open. */
  static JsonGenerator to(Writer out) {
    try {
      return new JsonFactoryBuilder()
          .rootValueSeparator((String) null)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build()
          .createGenerator(new EscapingWriter(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
