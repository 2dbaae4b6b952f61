package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the program decides results, read from a folder and from a jar. */
class ProgramTest {
  @TempDir private Path folder;

  @Test
  void running_everyPackageOfAStage_hasItsDigest() {
    Program program = Program.running();
    Set<String> wanted = new TreeSet<>();
    for (StageKind kind : StageKind.values()) {
      wanted.addAll(kind.packages());
    }
    assertEquals(wanted, program.code().keySet());
    assertEquals(
        Set.of("english", "segment", "signal", "simulate", "train/text"), program.lists().keySet());
    assertEquals(
        program.code().size() + program.lists().size(),
        new TreeSet<>(all(program)).size(),
        "two packages have the same digest");
    assertTrue(all(program).stream().allMatch(one -> one.matches("[0-9a-f]{64}")));
    program.libraries().values().forEach(jar -> assertTrue(jar.endsWith(".jar"), jar));
    assertEquals(program, Program.running());
  }

  private static List<String> all(Program program) {
    return java.util.stream.Stream.concat(
            program.code().values().stream(), program.lists().values().stream())
        .toList();
  }

  @Test
  void digest_folderAndJar_areTheSame() throws IOException {
    Path top = folder.resolve("classes");
    Path inside = Files.createDirectories(top.resolve("io/calque/signal/en"));
    Files.writeString(inside.resolve("idioms.csv"), "a,b\n");
    Files.writeString(top.resolve("io/calque/signal/A.class"), "code");
    URI jar = URI.create("jar:" + folder.resolve("a.jar").toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Path there = files.getPath("/io/calque/signal");
      Files.createDirectories(there.resolve("en"));
      Files.copy(inside.resolve("idioms.csv"), there.resolve("en/idioms.csv"));
      Files.copy(top.resolve("io/calque/signal/A.class"), there.resolve("A.class"));
    }
    String lists = lists(top.toUri());
    assertEquals(lists, lists(URI.create(jar + "!/")));
    Files.writeString(inside.resolve("idioms.csv"), "a,c\n");
    assertNotEquals(lists, lists(top.toUri()), "another row");
    Files.writeString(inside.resolve("idioms.csv"), "a,b\n");
    Files.writeString(top.resolve("io/calque/signal/A.class"), "other code");
    assertEquals(lists, lists(top.toUri()), "classes are no lists");
    Files.move(inside.resolve("idioms.csv"), inside.resolve("other.csv"));
    assertNotEquals(lists, lists(top.toUri()), "another name");
  }

  /** A package that was moved is missed at once, and not recorded as an empty one. */
  @Test
  void digest_nothingThere_isRefused() throws IOException {
    Files.createDirectories(folder.resolve("io/calque/signal"));
    var e = assertThrows(IllegalStateException.class, () -> lists(folder.toUri()));
    assertEquals(
        "nothing of the program under " + folder.resolve("io/calque/signal"), e.getMessage());
  }

  private static String lists(URI root) throws IOException {
    return Program.digest(root, "signal", Integer.MAX_VALUE, file -> !file.endsWith(".class"));
  }
}
