package io.calque.cli;

import io.calque.model.ModelException;
import io.calque.text.BadDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The folder named by {@code --data}: what is wrong with it is wrong usage, exit code 2. */
final class DataFolder {
  private DataFolder() {}

  /**
   * Refuses what is no folder.
   *
   * @throws UsageException naming it
   */
  static void check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--data " + folder + " is not a folder");
    }
  }

  /** The same for work that gives nothing. */
  static void read(Runnable work) {
    read(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Does what reads the folder.
   *
   * @throws UsageException naming the file and line, if one is missing, cut short or malformed
   * @throws ModelException if a model is
   */
  static <T> T read(Supplier<T> work) {
    try {
      return work.get();
    } catch (ModelException e) {
      throw e;
    } catch (BadDataException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
