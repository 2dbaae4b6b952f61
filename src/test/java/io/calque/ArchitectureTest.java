package io.calque;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom; {@code docs/architecture.md} has the same rows and libraries. */
class ArchitectureTest {
  /** In order: a package imports only from those before it. */
  static final List<String> ROWS =
      List.of(
          "io.calque.text",
          "io.calque.table",
          "io.calque.input",
          "io.calque.input.web",
          "io.calque.extract",
          "io.calque.segment",
          "io.calque.english",
          "io.calque.statistics",
          "io.calque.signal",
          "io.calque.encode",
          "io.calque.model",
          "io.calque.score",
          "io.calque.version",
          "io.calque.query",
          "io.calque.site",
          "io.calque.report",
          "io.calque",
          "io.calque.corpus",
          "io.calque.simulate",
          "io.calque.train.encoder",
          "io.calque.train",
          "io.calque.evaluate",
          "io.calque.cli");

  /** Packages of libraries, and the only packages that use them. */
  static final String LIBRARIES =
      """
      org.apache.commons.csv.., table english signal report corpus simulate train evaluate
      opennlp.., segment
      org.jsoup.., extract input.web
      org.apache.hc.., input.web
      crawlercommons.., input.web
      org.netpreserve.., input input.web
      com.github.luben.., input
      org.brotli.., input
      smile.., model train evaluate
      ai.djl.., encode train.encoder
      picocli.., cli
      me.tongfei.., cli
      com.fasterxml.jackson.., input input.web extract report model score evaluate
      """;

  private static final Pattern VAGUE = Pattern.compile(".*(Utils?|Impl|Common|Manager|Helper)");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.calque");

  @Test
  void packages_all_areListed() {
    TreeSet<String> unknown = new TreeSet<>();
    CLASSES.forEach(c -> unknown.add(c.getPackageName()));
    ROWS.forEach(unknown::remove);
    assertTrue(unknown.isEmpty(), "not in the row order: " + unknown);
  }

  @Test
  void packages_rowOrder_isKept() {
    IntStream.range(0, ROWS.size())
        .forEach(
            row -> {
              String[] later = ROWS.subList(row + 1, ROWS.size()).toArray(String[]::new);
              if (later.length > 0) {
                noClasses()
                    .that()
                    .resideInAPackage(ROWS.get(row))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .allowEmptyShould(true)
                    .check(CLASSES);
              }
            });
  }

  @Test
  void packages_cycles_thereAreNone() {
    slices().matching("io.calque.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource(textBlock = LIBRARIES)
  void library_exclusive_staysInItsPackages(String library, String allowed) {
    String[] packages =
        Arrays.stream(allowed.split(" ")).map(name -> "io.calque." + name).toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .check(CLASSES);
  }

  @Test
  void streams_andExit_areUsedInCliOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.calque.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  @Test
  void packages_all_areNullMarked() throws ClassNotFoundException {
    for (String name : ROWS) {
      if (CLASSES.that(resideInAnyPackage(name)).isEmpty()) {
        continue;
      }
      Class<?> info = Class.forName(name + ".package-info");
      assertTrue(info.isAnnotationPresent(NullMarked.class), name + " is not @NullMarked");
    }
  }

  @Test
  void classes_names_sayWhatTheyDo() {
    List<String> vague =
        CLASSES
            .that(describe("vague", (JavaClass c) -> VAGUE.matcher(c.getSimpleName()).matches()))
            .stream()
            .map(JavaClass::getName)
            .toList();
    assertEquals(List.of(), vague);
  }
}
