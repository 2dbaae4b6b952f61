package io.calque.train.text;

import java.util.List;

/**
 * Documents by part; no source document and no text is in two parts.
 *
 * @param train for fitting
 * @param tune for choosing and calibrating
 * @param test for measuring
 */
public record Partition(
    List<TrainingDocument> train, List<TrainingDocument> tune, List<TrainingDocument> test) {
  /** Copies the lists. */
  public Partition {
    train = List.copyOf(train);
    tune = List.copyOf(tune);
    test = List.copyOf(test);
  }

  /** The documents of {@code part}, in input order. */
  public List<TrainingDocument> of(Part part) {
    return switch (part) {
      case TRAIN -> train;
      case TUNE -> tune;
      case TEST -> test;
    };
  }
}
