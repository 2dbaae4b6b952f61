package io.calque.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the committed corpus that a test may break. */
final class CorpusCopy {
  static final Path COMMITTED = Path.of("corpus");

  private final Path dir;

  CorpusCopy(Path dir) {
    this.dir = dir;
    try (Stream<Path> paths = Files.walk(COMMITTED)) {
      for (Path path : paths.toList()) {
        Path copy = dir.resolve(COMMITTED.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path dir() {
    return dir;
  }

  /** Replaces one occurrence in a file; the first of several. */
  void replace(String file, String old, String replacement) {
    String text = read(file);
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException("'" + old + "' is not in " + file);
    }
    write(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /** Replaces one cell of a row without quoted cells; {@code line} counts from 1. */
  void replaceCell(String file, int line, int column, String cell) {
    List<String> lines = new ArrayList<>(read(file).lines().toList());
    String[] cells = lines.get(line - 1).split(",", -1);
    cells[column] = cell;
    lines.set(line - 1, String.join(",", cells));
    write(file, String.join("\n", lines) + "\n");
  }

  String read(String file) {
    try {
      return Files.readString(dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    try {
      Files.writeString(dir.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String file) {
    try {
      Files.delete(dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> messages() {
    return CorpusValidator.validate(dir).stream().map(Problem::message).toList();
  }

  /** Fails unless a message of the validator contains {@code part}. */
  void assertHas(String part) {
    List<String> messages = messages();
    assertTrue(
        messages.stream().anyMatch(message -> message.contains(part)),
        () -> part + " is not in\n" + String.join("\n", messages));
  }
}
