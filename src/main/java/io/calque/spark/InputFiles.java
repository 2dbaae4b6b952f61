package io.calque.spark;

import io.calque.input.InputFormat;
import io.calque.text.BadDataException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files that arguments name, in the order in which {@code score} takes them: of a folder
 * those that it takes, and Parquet; and whatever a pattern such as {@code part-*.warc.gz} matches.
 */
final class InputFiles {
  private final Configuration hadoop;
  private final List<InputFile> found = new ArrayList<>();

  private InputFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * The files, with their lengths.
   *
   * @throws BadDataException naming the argument that names none
   */
  static List<InputFile> list(List<String> arguments, Configuration hadoop) {
    InputFiles files = new InputFiles(hadoop);
    arguments.forEach(files::add);
    return files.found;
  }

  private void add(String argument) {
    int before = found.size();
    try {
      Path path = new Path(argument);
      FileSystem system = path.getFileSystem(hadoop);
      if (system.exists(path)) {
        add(system, system.getFileStatus(path), argument);
      } else {
        matches(system, path, argument);
      }
    } catch (FileNotFoundException e) {
      throw new BadDataException(argument, "", "no such file or folder");
    } catch (IOException | IllegalArgumentException e) {
      throw new BadDataException(argument, "", "cannot be read: " + e.getMessage());
    }
    if (found.size() == before) {
      throw new BadDataException(argument, "", "holds no file that can be scored");
    }
  }

  private void matches(FileSystem system, Path path, String argument) throws IOException {
    FileStatus[] matching = system.globStatus(path);
    if (matching == null || matching.length == 0) {
      throw new FileNotFoundException(argument);
    }
    for (FileStatus one : matching) {
      add(system, one, one.getPath().toString());
    }
  }

  private void add(FileSystem system, FileStatus status, String name) throws IOException {
    if (status.isFile()) {
      found.add(new InputFile(name, status.getPath().toString(), status.getLen()));
      return;
    }
    FileStatus[] children = system.listStatus(status.getPath());
    Arrays.sort(children, Comparator.comparing(child -> child.getPath().getName()));
    for (FileStatus child : children) {
      String file = child.getPath().getName();
      boolean isHidden = file.startsWith(".") || (child.isDirectory() && file.startsWith("_"));
      if (!isHidden && (child.isDirectory() || isTaken(file))) {
        add(system, child, name.endsWith("/") ? name + file : name + "/" + file);
      }
    }
  }

  private static boolean isTaken(String file) {
    return InputFormat.isTaken(file) || InputFile.isParquet(file);
  }
}
