package io.calque.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Writes the documents of the distribution. */
public final class Documents {
  private Documents() {}

  /**
   * Writes {@code man/man1/}, {@code completions/} and {@code licences/}.
   *
   * @param args the folder to write, replaced as a whole; the folder of licence texts; the
   *     program's version; its date, {@code 2026-01-31...}; the folder of its libraries
   */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[0]);
    clear(out);
    Manual manual = new Manual("Calque " + args[2], args[3].substring(0, "2026-01-31".length()));
    manual.write(Files.createDirectories(out.resolve("man/man1")));
    Files.writeString(
        Files.createDirectories(out.resolve("completions")).resolve("calque"),
        manual.completions(),
        StandardCharsets.UTF_8);
    new Licences(Path.of(args[1])).write(jars(Path.of(args[4])), out.resolve("licences"));
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
