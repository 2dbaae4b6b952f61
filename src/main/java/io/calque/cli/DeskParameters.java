package io.calque.cli;

import io.calque.review.Desk;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which desk. */
final class DeskParameters {
  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "File of the desk (default: calque-desk.db in the current folder).")
  private Path file = Path.of("calque-desk.db");

  /**
   * A desk that is there.
   *
   * @throws io.calque.text.BadDataException if it is not, or cannot be used
   */
  Desk open() {
    return Desk.open(file);
  }

  /** The same; made if it is not there. */
  Desk openOrMake() {
    return Desk.openOrMake(file);
  }

  Path file() {
    return file;
  }
}
