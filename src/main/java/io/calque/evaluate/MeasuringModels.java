package io.calque.evaluate;

import io.calque.model.Manifest;
import io.calque.model.ModelStore;
import io.calque.train.DeepTrainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Models that never saw some spinners, to be measured on these beside those that are shipped. */
final class MeasuringModels {
  private MeasuringModels() {}

  /**
   * The folder of them, and that it holds what may be measured.
   *
   * @param models folder of the models that are shipped
   * @param named a folder somebody named; without, it is that which training makes in theirs
   * @param data folder of the data
   * @return empty if none was named and there is none
   * @throws io.calque.model.ModelException if the one that was named holds no models
   * @throws io.calque.text.BadDataException if they may have learnt from what they are to be
   *     measured on
   */
  static Optional<Path> folder(Path models, Optional<Path> named, Path data) {
    Path usual = models.resolve(DeepTrainer.MEASURING);
    Optional<Path> folder =
        named.or(
            () ->
                Files.exists(usual.resolve(Manifest.NAME)) ? Optional.of(usual) : Optional.empty());
    folder.ifPresent(one -> check(one, ModelStore.open(models).manifest(), data));
    return folder;
  }

  private static void check(Path folder, Manifest shipped, Path data) {
    Manifest own = ModelStore.open(folder).manifest();
    ProvenanceCheck check = new ProvenanceCheck(folder, own, data);
    check.require();
    check.requireSeedOf(shipped);
    check.requireWithout(DeepTrainer.HELD_OUT_MANNERS);
  }
}
