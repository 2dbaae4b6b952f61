package io.calque.score;

import io.calque.text.BadDataException;

/** A calibration file that cannot be used: unreadable, altered, too small, or of other models. */
public final class CalibrationException extends BadDataException {
  private static final long serialVersionUID = 1L;

  CalibrationException(String file, String problem) {
    super(file, "", problem);
  }
}
