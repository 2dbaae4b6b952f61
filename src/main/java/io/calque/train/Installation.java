package io.calque.train;

import io.calque.model.Manifest;
import io.calque.model.Manifest.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Moves finished models from the work folder to their place. Only names change, so it is a matter
 * of milliseconds; where a move fails, what was there before is put back. A process that is killed
 * in between leaves the work folder's record, with which the same training goes on.
 */
final class Installation {
  private static final String OLD = "replaced";

  private final Path out;
  private final Path work;
  private final List<String> moved = new ArrayList<>();

  Installation(Path out, Path work) {
    this.out = out;
    this.work = work;
  }

  /**
   * Puts files and their manifest in place; files that only the manifest before named are gone.
   *
   * @param files names of the new files
   */
  void run(Manifest manifest, List<String> files) throws IOException {
    Path old = work.resolve(OLD);
    delete(old);
    Files.createDirectories(old);
    try {
      for (String name : files) {
        Path place = out.resolve(name);
        if (Files.exists(place)) {
          Files.move(place, old.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        moved.add(name);
        Files.move(work.resolve(name), place, StandardCopyOption.ATOMIC_MOVE);
      }
      for (String name : stale(manifest)) {
        Files.move(out.resolve(name), old.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        moved.add(name);
      }
      manifest.write(out);
    } catch (IOException | RuntimeException e) {
      putBack(old);
      throw e;
    }
    delete(old);
  }

  private List<String> stale(Manifest manifest) {
    return Files.exists(out.resolve(Manifest.NAME))
        ? Manifest.read(out).files().stream()
            .map(ModelFile::name)
            .filter(name -> manifest.file(name).isEmpty())
            .filter(name -> Files.exists(out.resolve(name)))
            .toList()
        : List.of();
  }

  private void putBack(Path old) throws IOException {
    for (String name : moved) {
      Path place = out.resolve(name);
      if (Files.exists(place) && !Files.exists(work.resolve(name))) {
        Files.move(place, work.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      if (Files.exists(old.resolve(name))) {
        Files.move(old.resolve(name), place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /**
   * Drops the record of a work folder that is no longer needed, and the folder if nothing else is
   * in it.
   *
   * @param installed files that are in place; of these none stays behind
   */
  static void forget(Path work, Set<String> installed) throws IOException {
    for (String name : installed) {
      Files.deleteIfExists(work.resolve(name));
    }
    boolean all =
        Manifest.read(work).files().stream().allMatch(file -> installed.contains(file.name()));
    if (all) {
      Files.delete(work.resolve(Manifest.NAME));
    }
    try (Stream<Path> left = Files.list(work)) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(work);
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
