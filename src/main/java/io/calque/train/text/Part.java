package io.calque.train.text;

/** What a document may be used for. */
public enum Part {
  /** Fitting models. */
  TRAIN,
  /** Choosing between models, calibrating, setting thresholds. */
  TUNE,
  /** The measured tables only. */
  TEST
}
