package io.calque.train.encoder;

import java.nio.file.Path;

/**
 * Where a round of training keeps its checkpoints and its learning curve.
 *
 * @param path the folder
 * @param stage digest of the record of the training stage that the round is of: of the text, the
 *     code, the pretrained weights and all else that decides it; a checkpoint of another is refused
 */
record RoundFolder(Path path, String stage) {
  /** The last checkpoint. */
  Path checkpoint() {
    return path.resolve("encoder.checkpoint");
  }

  /** The best weights so far, a checkpoint too. */
  Path kept() {
    return path.resolve("encoder.best");
  }

  /** The learning curve. */
  Path curve() {
    return path.resolve("learning-curve.csv");
  }
}
