package io.calque.spark;

import io.calque.text.BadDataException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The folder of the tables. */
final class OutputFolder {
  /** Where scored articles lie until the tables are made; readers of the folder pass it by. */
  static final String STAGED = "_staged";

  private final String name;
  private final Configuration hadoop;

  OutputFolder(String name, Configuration hadoop) {
    this.name = name;
    this.hadoop = hadoop;
  }

  /** Something done to the folder. */
  private interface Step {
    void run(FileSystem system, Path folder) throws IOException;
  }

  /**
   * Checks that nothing is there but what an earlier run left that broke off.
   *
   * @param overwrite whether tables that are there are replaced
   * @throws BadDataException if something is
   */
  void check(boolean overwrite) {
    run(
        (system, folder) -> {
          if (!system.exists(folder)) {
            return;
          }
          if (system.getFileStatus(folder).isFile()) {
            throw new BadDataException(name, "", "is a file, not a folder");
          }
          for (FileStatus child : system.listStatus(folder)) {
            if (!overwrite && !child.getPath().getName().equals(STAGED)) {
              throw new BadDataException(
                  name, "", "exists already; --overwrite replaces the tables in it");
            }
          }
        });
  }

  /**
   * Makes it.
   *
   * @throws BadDataException if that is not allowed
   */
  void begin() {
    run(
        (system, folder) -> {
          Path staged = new Path(folder, STAGED);
          system.delete(staged, true);
          if (!system.mkdirs(staged)) {
            throw new BadDataException(name, "", "cannot be written to");
          }
        });
  }

  /** Says that all tables are there. */
  void end() {
    run(
        (system, folder) -> {
          system.delete(new Path(folder, STAGED), true);
          system.create(new Path(folder, "_SUCCESS"), true).close();
        });
  }

  private void run(Step step) {
    try {
      Path folder = new Path(name);
      step.run(folder.getFileSystem(hadoop), folder);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadDataException(name, "", "cannot be written to: " + e.getMessage());
    }
  }
}
