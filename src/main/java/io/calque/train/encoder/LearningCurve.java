package io.calque.train.encoder;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What training gained, as a CSV file without a header: updates, windows seen, mean training loss
 * since the last row, and of the held-out windows the loss, the wording loss, and the AUC of
 * replaced words, translated words, spun sentences and translated windows.
 */
final class LearningCurve {
  private final Path file;
  private long earlier;

  /** A curve that begins or goes on; the file may be missing. */
  LearningCurve(Path file) {
    this.file = file;
  }

  /**
   * Drops the rows after an update, those of a run that was broken off.
   *
   * @throws BadDataException if an earlier row is damaged
   */
  void goOn(int step) throws IOException {
    List<String> kept = new ArrayList<>();
    for (String row : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      String[] cells = row.split(",", 3);
      try {
        if (cells.length < 3 || Integer.parseInt(cells[0]) > step) {
          break;
        }
        earlier = Long.parseLong(cells[1]);
      } catch (NumberFormatException e) {
        throw new BadDataException(
            file.toString(), "line " + (kept.size() + 1), "begins with other than two numbers");
      }
      kept.add(row + "\n");
    }
    Files.writeString(file, String.join("", kept));
  }

  /**
   * Adds a row.
   *
   * @param windows seen since the run began or last went on
   */
  void add(int step, long windows, double loss, HeldOut heldOut) throws IOException {
    Files.writeString(
        file,
        String.format(
            Locale.ROOT,
            "%d,%d,%.5f,%.5f,%.5f,%.5f,%.5f,%.5f,%.5f\n",
            step,
            earlier + windows,
            loss,
            heldOut.loss(),
            heldOut.wordings(),
            heldOut.replaced(),
            heldOut.translatedWords(),
            heldOut.spun(),
            heldOut.translated()),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
