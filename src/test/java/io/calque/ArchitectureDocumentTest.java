package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} against the packages. */
@Tag("slow")
class ArchitectureDocumentTest {
  private static final Path FILE = Path.of("docs/architecture.md");
  private static final String ROOT = "io.calque";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(io\\.calque[a-z.]*)` \\|(.*)\\|$");
  private static final Pattern LIBRARY =
      Pattern.compile("(?m)^\\| `([a-z.]+\\.\\.)` \\|.*\\|(.*)\\|$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern ARROW = Pattern.compile("(?m)^  ([a-z.]+) --> ([a-z.]+)$");

  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(FILE);
  }

  @Test
  void packages_table_hasThemInRowOrder() {
    assertEquals(ArchitectureTest.ROWS, groups(ROW, 1, text));
    for (String cells : groups(ROW, 2, text)) {
      for (String cell : cells.split("\\|", -1)) {
        assertFalse(cell.isBlank(), "an empty cell: " + cells);
      }
    }
  }

  @Test
  void libraries_table_hasThemAndTheirPackages() {
    List<String> expected =
        ArchitectureTest.LIBRARIES.lines().map(line -> line.replace(",", "")).toList();
    List<String> libraries = groups(LIBRARY, 1, text);
    List<String> users = groups(LIBRARY, 2, text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < libraries.size(); i++) {
      found.add(libraries.get(i) + " " + String.join(" ", groups(CODE, 1, users.get(i))));
    }
    assertEquals(expected, found);
  }

  /** An arrow goes to a package from one that imports it and that no other arrow leads through. */
  @Test
  void diagram_arrows_areTheImportsThatNoOthersImply() {
    Map<String, Set<String>> imports = imports();
    Set<String> expected = new TreeSet<>();
    imports.forEach(
        (user, used) ->
            used.stream()
                .filter(one -> used.stream().noneMatch(other -> reaches(imports, other, one)))
                .forEach(one -> expected.add(one + " --> " + user)));
    Set<String> found = new TreeSet<>();
    ARROW.matcher(text).results().forEach(m -> found.add(m.group(1) + " --> " + m.group(2)));
    assertEquals(expected, found);
  }

  private static boolean reaches(Map<String, Set<String>> imports, String from, String to) {
    Set<String> used = imports.getOrDefault(from, Set.of());
    return used.contains(to) || used.stream().anyMatch(one -> reaches(imports, one, to));
  }

  private static Map<String, Set<String>> imports() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    Map<String, Set<String>> out = new TreeMap<>();
    classes.stream()
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .forEach(dependency -> add(dependency, out));
    return out;
  }

  private static void add(Dependency dependency, Map<String, Set<String>> out) {
    String user = dependency.getOriginClass().getPackageName();
    String used = dependency.getTargetClass().getPackageName();
    if (ArchitectureTest.ROWS.contains(used) && !user.equals(used)) {
      out.computeIfAbsent(shortName(user), name -> new TreeSet<>()).add(shortName(used));
    }
  }

  private static String shortName(String name) {
    return name.equals(ROOT) ? "facade" : name.substring(ROOT.length() + 1);
  }

  private static List<String> groups(Pattern pattern, int group, String in) {
    return pattern.matcher(in).results().map((MatchResult m) -> m.group(group)).toList();
  }
}
