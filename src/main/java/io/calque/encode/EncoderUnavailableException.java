package io.calque.encode;

import io.calque.text.BadDataException;
import java.nio.file.Path;

/** The platform cannot run a transformer: its native libraries are missing or do not load. */
public final class EncoderUnavailableException extends BadDataException {
  private static final long serialVersionUID = 1L;

  EncoderUnavailableException(Path file, Throwable cause) {
    super(
        file.toString(),
        "",
        "cannot be run here: ONNX Runtime or the tokenizer does not load ("
            + cause
            + "). They need Linux with glibc, macOS on ARM or Windows, 64 bits, their jars in lib/,"
            + " and a folder to unpack into: ~/.djl.ai, or DJL_CACHE_DIR");
    initCause(cause);
  }
}
