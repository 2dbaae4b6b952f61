package io.calque.simulate;

import io.calque.text.BadDataException;

/** A program that is asked for and not installed, or lacks a part. */
public final class MissingProgramException extends BadDataException {
  private static final long serialVersionUID = 1L;

  /** Says what is missing and what to install. */
  MissingProgramException(String program, String problem) {
    super(program, "", problem);
  }
}
