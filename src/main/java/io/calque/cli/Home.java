package io.calque.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Finds the folder that holds {@code models/} and {@code corpus/}. */
final class Home {
  private Home() {}

  /** The folder named by the launcher, else the one the program's jar or classes lie in. */
  static Path find(Optional<String> property) {
    return property.map(Path::of).orElseGet(Home::ofProgram);
  }

  /** {@code target/calque.jar} and {@code target/classes} belong to the folder above target. */
  static Path above(Path program) {
    Path folder = program.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return program;
    }
    Path parent = folder.getParent();
    return parent != null && folder.endsWith("target") ? parent : folder;
  }

  private static Path ofProgram() {
    CodeSource source = Home.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Path.of("");
    }
    try {
      return above(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot tell where the program lies", e);
    }
  }
}
