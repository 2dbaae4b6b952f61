package io.calque.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where a command's data goes: standard output, or a file that is replaced as a whole when {@link
 * #commit} is called and left alone otherwise. Devices and pipes are written directly.
 */
final class Output implements AutoCloseable {
  private final Writer writer;
  private final Optional<Path> temporary;
  private final Path target;

  private Output(Writer writer, Optional<Path> temporary, Path target) {
    this.writer = writer;
    this.temporary = temporary;
    this.target = target;
  }

  static Output standard(Session session) {
    return new Output(session.writer(), Optional.empty(), Path.of("-"));
  }

  /**
   * Opens {@code file}, or standard output for {@code -}.
   *
   * @throws UsageException if it cannot be written
   */
  static Output file(Path file, Session session) {
    if (file.toString().equals("-")) {
      return standard(session);
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("cannot write " + file + ": it is a folder");
    }
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new Output(writer(file, StandardOpenOption.WRITE), Optional.empty(), file);
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path temporary = beside(target);
      return new Output(
          writer(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
          Optional.of(temporary),
          target);
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + ": " + Problems.describe(e));
    }
  }

  /** The UTF-8 writer; its failures are the caller's to map. */
  Writer writer() {
    return writer;
  }

  /** Flushes, and puts the finished file in its place. */
  void commit() {
    try {
      writer.flush();
      if (temporary.isPresent()) {
        writer.close();
        move(temporary.get(), target);
      }
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  /** Drops an unfinished file; standard output stays open. */
  @Override
  public void close() {
    if (temporary.isPresent()) {
      try {
        writer.close();
        Files.deleteIfExists(temporary.get());
      } catch (IOException e) {
        throw new OutputException(e);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path beside(Path target) {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    return target.resolveSibling(name);
  }

  private static Writer writer(Path file, StandardOpenOption... options) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file, options), StandardCharsets.UTF_8),
        1 << 16);
  }
}
