package io.calque.train;

import io.calque.model.LinearModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Supplier;

/** The linear models of a training run: those found in its folder are kept. */
final class KeptModels {
  private final Path out;
  private final PrintWriter progress;

  KeptModels(Path out, PrintWriter progress) {
    this.out = out;
    this.progress = progress;
  }

  /** The model found under this name, else a new one, saved whole or not at all. */
  LinearModel get(String name, Supplier<LinearModel> fit) throws IOException {
    Path file = out.resolve(name);
    if (!Files.exists(file)) {
      Path part = out.resolve(name + ".part");
      fit.get().write(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      progress.printf(Locale.ROOT, "%s: %,d bytes%n", name, Files.size(file));
      progress.flush();
    }
    return LinearModel.read(file);
  }
}
