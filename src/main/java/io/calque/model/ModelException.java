package io.calque.model;

import io.calque.text.BadDataException;
import java.nio.file.Path;

/** A model file that is missing, damaged or of another version. */
public final class ModelException extends BadDataException {
  private static final long serialVersionUID = 1L;

  ModelException(String file, String problem) {
    super(file, "", problem);
  }

  /** A folder that holds no model for {@code use}. */
  public static ModelException missing(Path folder, String use) {
    return new ModelException(folder.toString(), "holds no model for " + use);
  }

  /** The same problem, found in a model file. */
  ModelException(BadDataException cause) {
    super(cause);
  }
}
