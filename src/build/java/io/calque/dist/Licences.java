package io.calque.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Gathers the licences of libraries: the texts inside each jar, and those that {@code
 * jars.properties} adds where a jar has none or only a part.
 */
final class Licences {
  private static final Pattern STEM = Pattern.compile("(.+?)-\\d.*");
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:.*/)?([^/]*(?:LICEN[CS]E|NOTICE|COPYING|AL2\\.0|LGPL)[^/]*)",
          Pattern.CASE_INSENSITIVE);

  private final Path texts;
  private final Properties added = new Properties();

  /**
   * Reads what is to be added.
   *
   * @param texts folder of {@code jars.properties} and the texts it names
   */
  Licences(Path texts) throws IOException {
    this.texts = texts;
    try (Reader reader = Files.newBufferedReader(texts.resolve("jars.properties"))) {
      added.load(reader);
    }
  }

  /** Writes a folder of texts for each jar; fails for one without any. */
  void write(List<Path> jars, Path out) throws IOException {
    Set<String> unused = new TreeSet<>(added.stringPropertyNames());
    for (Path jar : jars) {
      String stem = jar.getFileName().toString().replaceFirst("\\.jar$", "");
      Path folder = Files.createDirectories(out.resolve(stem));
      Matcher named = STEM.matcher(stem);
      String library = named.matches() ? named.group(1) : stem;
      int count = unpack(jar, folder) + add(library, folder);
      if (count == 0) {
        throw new IOException(
            stem + ": has no licence text; name one in " + texts.resolve("jars.properties"));
      }
      unused.remove(library);
    }
    if (!unused.isEmpty()) {
      throw new IOException(texts.resolve("jars.properties") + ": no library is named " + unused);
    }
  }

  private int add(String library, Path folder) throws IOException {
    int count = 0;
    for (String name : added.getProperty(library, "").split(" ")) {
      if (!name.isEmpty()) {
        Files.copy(texts.resolve(name), folder.resolve(name));
        count++;
      }
    }
    return count;
  }

  private static int unpack(Path jar, Path folder) throws IOException {
    int count = 0;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Optional<String> name = textName(entry);
        if (name.isPresent()) {
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, folder.resolve(name.get()));
          }
          count++;
        }
      }
    }
    return count;
  }

  private static Optional<String> textName(ZipEntry entry) {
    Matcher matcher = TEXT.matcher(entry.getName());
    return !entry.isDirectory() && !entry.getName().endsWith(".class") && matcher.matches()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
