package io.calque.train;

import io.calque.model.Manifest;
import io.calque.model.ModelStore;
import io.calque.model.TierFiles;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the models of a deep tier were fitted on: a token model and a transformer. Models found in a
 * folder are kept, but only beside these two.
 */
final class FittedOn {
  private static final String RECORD = "fitted-on";
  private static final List<String> GROUND = List.of(ModelStore.TOKENS, ModelStore.ENCODER);
  private static final List<String> FITTED =
      List.of(ModelStore.FUSION, TierFiles.DEEP.sentences(), TierFiles.DEEP.translation());

  private FittedOn() {}

  /**
   * Remembers what is fitted on from now on.
   *
   * @param out folder of models
   * @param work folder of what is only needed while training
   * @param manifest of the models last finished in {@code out}
   * @throws BadDataException if there are models that were fitted on others
   */
  static void require(Path out, Path work, Manifest manifest) throws IOException {
    StringBuilder wanted = new StringBuilder();
    for (String name : GROUND) {
      wanted.append(name + " " + Manifest.digest(out.resolve(name)) + "\n");
    }
    Path record = work.resolve(RECORD);
    String found = Files.exists(record) ? Files.readString(record) : released(manifest);
    for (String name : FITTED) {
      if (Files.exists(out.resolve(name)) && !found.contentEquals(wanted)) {
        throw new BadDataException(
            out.resolve(name).toString(),
            "",
            "was fitted on another fast tier or transformer; delete " + String.join(", ", FITTED));
      }
    }
    Files.createDirectories(work);
    Files.writeString(record, wanted);
  }

  private static String released(Manifest manifest) {
    StringBuilder out = new StringBuilder();
    for (String name : GROUND) {
      manifest.files().stream()
          .filter(file -> file.name().equals(name))
          .forEach(file -> out.append(name + " " + file.sha256() + "\n"));
    }
    return out.toString();
  }
}
