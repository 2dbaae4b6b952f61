package io.calque.train;

import io.calque.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of the program decides what training makes. Nobody keeps it up to date: the classes and
 * lists themselves are read, from the jar or the folder that the program runs from.
 *
 * @param version of the jar; {@code unpackaged} where there is none
 * @param code SHA-256 over the classes of a package, by package
 * @param lists SHA-256 over its word lists, by package; packages without lists are not there
 * @param libraries names of the jars whose contents decide results too, by what they are for
 */
record Program(
    String version,
    SortedMap<String, String> code,
    SortedMap<String, String> lists,
    SortedMap<String, String> libraries) {
  private static final String ROOT = "io/calque/";
  private static final String LISTS = ROOT + "train/lists.txt";
  private static final String CLASS = ".class";

  /** A file of each library, by what the library is for. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "sentences", "opennlp/tools/sentdetect/SentenceModel.class",
          "sentence model", "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
          "fitting", "smile/classification/Maxent.class");

  /** Copies the maps. */
  Program {
    code = Collections.unmodifiableSortedMap(new TreeMap<>(code));
    lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
    libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
  }

  /** The running one. */
  static Program running() {
    String version = Program.class.getPackage().getImplementationVersion();
    try {
      return new Program(
          version == null ? "unpackaged" : version,
          digestsOfCode(root(ROOT + "train/Program.class")),
          digestsOfLists(root(LISTS)),
          jars());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> digestsOfCode(URI root) throws IOException {
    SortedMap<String, String> out = new TreeMap<>();
    for (StageKind kind : StageKind.values()) {
      for (String name : kind.packages()) {
        if (!out.containsKey(name)) {
          // the encoder's trainer is a package of its own, inside another
          int depth = name.equals("train") ? 1 : Integer.MAX_VALUE;
          out.put(name, digest(root, name, depth, file -> file.endsWith(CLASS)));
        }
      }
    }
    return out;
  }

  private static SortedMap<String, String> digestsOfLists(URI root) throws IOException {
    SortedMap<String, String> out = new TreeMap<>();
    for (String name : packagesOfLists()) {
      out.put(name, digest(root, name, Integer.MAX_VALUE, file -> !file.endsWith(CLASS)));
    }
    return out;
  }

  private static List<String> packagesOfLists() throws IOException {
    try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream("/" + LISTS))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  /**
   * Over the names and bytes of the files of a package, in order of name.
   *
   * @throws IllegalStateException if there are none
   */
  static String digest(URI root, String name, int depth, Predicate<String> wanted)
      throws IOException {
    Optional<FileSystem> jar =
        root.getScheme().equals("jar")
            ? Optional.of(FileSystems.newFileSystem(root, Map.of()))
            : Optional.empty();
    try {
      Path top = jar.map(files -> files.getPath("/")).orElseGet(() -> Path.of(root));
      return digest(top.resolve(ROOT + name), depth, wanted);
    } finally {
      if (jar.isPresent()) {
        jar.get().close();
      }
    }
  }

  private static String digest(Path folder, int depth, Predicate<String> wanted)
      throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.walk(folder, depth)) {
        found
            .filter(Files::isRegularFile)
            .filter(file -> wanted.test(file.toString()))
            .forEach(
                file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalStateException("nothing of the program under " + folder);
    }
    Sha256 all = new Sha256();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      byte[] bytes = Files.readAllBytes(file.getValue());
      all.add(file.getKey()).add(Integer.toString(bytes.length)).add(bytes, bytes.length);
    }
    return all.hex();
  }

  /** What a resource lies in: a folder, or a jar as the address of its file system. */
  private static URI root(String resource) {
    String address = Objects.requireNonNull(Program.class.getResource("/" + resource)).toString();
    try {
      return new URI(address.substring(0, address.length() - resource.length()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot tell where the program lies", e);
    }
  }

  private static SortedMap<String, String> jars() {
    SortedMap<String, String> out = new TreeMap<>();
    LIBRARIES.forEach(
        (use, file) -> {
          URL found = Objects.requireNonNull(Program.class.getResource("/" + file), file);
          out.put(use, jar(found));
        });
    return out;
  }

  /** Name of the jar that a file lies in. */
  static String jar(URL file) {
    String jar = file.toString().replaceFirst("!/.*+$", "");
    return jar.substring(jar.lastIndexOf('/') + 1);
  }
}
