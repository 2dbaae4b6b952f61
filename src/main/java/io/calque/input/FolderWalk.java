package io.calque.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The usable files of a folder and its subfolders, by name; hidden ones and linked folders are
 * skipped.
 */
final class FolderWalk {
  private final Deque<Path> waiting = new ArrayDeque<>();
  private final String name;
  private String lastFolder;
  private int found;

  FolderWalk(Path folder, String name) {
    this.name = name;
    this.lastFolder = name;
    waiting.push(folder);
  }

  String name() {
    return name;
  }

  /** The folder that was being listed. */
  String lastFolder() {
    return lastFolder;
  }

  /** Usable files found so far; an unreadable subfolder counts, having been reported. */
  int found() {
    return found;
  }

  /** The next usable file; empty at the end. */
  Optional<Path> next() {
    while (!waiting.isEmpty()) {
      Path path = waiting.pop();
      if (Files.isDirectory(path)) {
        list(path);
      } else {
        found++;
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private void list(Path folder) {
    lastFolder = folder.toString();
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (IOException e) {
      found++;
      throw new UncheckedIOException(e);
    }
    Collections.sort(children, Collections.reverseOrder());
    for (Path child : children) {
      if (isUsable(child)) {
        waiting.push(child);
      }
    }
  }

  private static boolean isUsable(Path path) {
    String file = String.valueOf(path.getFileName());
    return !file.startsWith(".")
        && (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
            || (Files.isRegularFile(path) && InputFormat.isTaken(file)));
  }
}
