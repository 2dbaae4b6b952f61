package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The types that a caller of the library may use: the public ones of the packages that the front
 * door takes from and gives to. Public types of other packages are public for their neighbours and
 * promise nothing.
 */
class PublicTypesTest {
  private static final Path LIST = Path.of("src/test/resources/io/calque/public-types.txt");
  private static final Set<String> PACKAGES =
      Set.of(
          "io.calque",
          "io.calque.input",
          "io.calque.report",
          "io.calque.score",
          "io.calque.signal",
          "io.calque.site",
          "io.calque.text",
          "io.calque.version");

  private static Set<String> found() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PACKAGES)) {
      if (type.isTopLevelClass()
          && type.getModifiers().contains(JavaModifier.PUBLIC)
          && PACKAGES.contains(type.getPackageName())) {
        found.add(type.getName());
      }
    }
    return found;
  }

  @Test
  void publicTypes_areThoseListed() throws IOException {
    Set<String> found = found();
    Set<String> listed = new TreeSet<>(Files.readAllLines(LIST));
    Set<String> appeared = new TreeSet<>(found);
    appeared.removeAll(listed);
    Set<String> gone = new TreeSet<>(listed);
    gone.removeAll(found);
    assertEquals(
        "appeared [], gone []",
        "appeared " + appeared + ", gone " + gone,
        "callers see it: make it package-private, or list it in " + LIST + " and in CHANGES.md");
  }

  @Test
  void list_isSorted() throws IOException {
    List<String> lines = Files.readAllLines(LIST);
    assertEquals(List.copyOf(new TreeSet<>(lines)), lines);
  }
}
