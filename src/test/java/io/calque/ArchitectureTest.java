package io.calque;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
          "io.calque.parallel",
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
          "io.calque.train.text",
          "io.calque.train",
          "io.calque.evaluate",
          "io.calque.serve",
          "io.calque.review",
          "io.calque.review.page",
          "io.calque.watch",
          "io.calque.crawl",
          "io.calque.spark",
          "io.calque.cli");

  /** Packages of libraries, and the only packages that use them. */
  static final String LIBRARIES =
      """
      org.apache.commons.csv.., table input report review
      opennlp.., segment
      com.optimaize.langdetect.., extract
      org.jsoup.., extract input.web
      org.apache.hc.., input.web
      crawlercommons.., input.web
      org.netpreserve.., input input.web
      com.github.luben.., input
      org.brotli.., input
      smile.., model train evaluate
      ai.djl.., encode train.encoder
      com.google.protobuf.., train.encoder
      com.sun.jna.., train.encoder
      io.javalin.., serve review.page
      org.eclipse.jetty.., serve
      jakarta.servlet.., serve
      io.prometheus.., serve
      org.jdbi.., review
      org.flywaydb.., review
      org.sqlite.., review
      picocli.., cli
      me.tongfei.., cli
      com.google.errorprone.., report
      org.apache.spark.., spark
      org.apache.hadoop.., spark
      scala.., spark
      com.fasterxml.jackson.., input input.web extract report model score evaluate serve review watch spark
      """;

  /** Types that need no row: of Java itself, its nullness annotations, and our own. */
  private static final DescribedPredicate<JavaClass> OWN =
      resideInAnyPackage("java..", "javax..", "io.calque..", "org.jspecify..");

  private static final DescribedPredicate<JavaClass> NAMED =
      resideInAnyPackage(
          LIBRARIES
              .lines()
              .map(line -> line.substring(0, line.indexOf(',')))
              .toArray(String[]::new));

  private static final Set<String> RESOURCE_OWNERS =
      Set.of(Class.class.getName(), ClassLoader.class.getName(), "io.calque.table.ResourceList");

  /** Who reads resources: lists, and what is no list. */
  private static final Set<String> RESOURCE_READERS =
      new TreeSet<>(
          Set.of(
              "io.calque.table.ResourceList",
              // style sheets and scripts
              "io.calque.report.InlineAsset",
              "io.calque.review.page.Asset",
              // the description of what can be asked
              "io.calque.serve.ApiDocument",
              // models that libraries read
              "io.calque.segment.SentenceModelJudge",
              "io.calque.train.encoder.Pretrained",
              // the program itself, whose digest is taken
              "io.calque.train.Machine",
              "io.calque.train.Program"));

  /** Methods of the JDK that work on the pool all of a virtual machine share. */
  private static final Pattern COMMON_POOL =
      Pattern.compile("parallelStream|parallel|commonPool|\\w++Async");

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

  /** A library without a row could be used anywhere. */
  @Test
  void library_ofEveryDependency_hasARow() {
    TreeSet<String> unnamed = new TreeSet<>();
    CLASSES.stream()
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(used -> !used.isPrimitive() && !OWN.test(used) && !NAMED.test(used))
        .forEach(used -> unnamed.add(used.getPackageName()));
    assertEquals(Set.of(), unnamed);
  }

  /** A class may ask for a resource by name only through the lists of the table. */
  @Test
  void resources_namedExceptions_areReadByTheTableAlone() {
    Set<String> readers = new TreeSet<>();
    resourceCalls("getResource", "getResourceAsStream")
        .forEach(call -> readers.add(outermost(call.getOriginOwner())));
    assertEquals(RESOURCE_READERS, readers);
  }

  /** The class given as the place of a resource lies in the package that asks for it. */
  @Test
  void resources_owner_isOfTheSamePackage() {
    Set<String> foreign = new TreeSet<>();
    resourceCalls("getResource", "getResourceAsStream", "of")
        .map(JavaMethodCall::getOrigin)
        .flatMap(origin -> origin.getReferencedClassObjects().stream())
        .filter(literal -> !literal.getRawType().getPackage().equals(packageOf(literal)))
        .forEach(
            literal ->
                foreign.add(
                    literal.getOwner().getFullName() + ": " + literal.getRawType().getName()));
    assertEquals(Set.of(), foreign);
  }

  private static String outermost(JavaClass nested) {
    return nested.getEnclosingClass().map(ArchitectureTest::outermost).orElse(nested.getName());
  }

  private static JavaPackage packageOf(ReferencedClassObject literal) {
    return literal.getOwner().getOwner().getPackage();
  }

  private static Stream<JavaMethodCall> resourceCalls(String... methods) {
    return CLASSES.stream()
        .flatMap(one -> one.getMethodCallsFromSelf().stream())
        .filter(
            call ->
                Set.of(methods).contains(call.getName())
                    && RESOURCE_OWNERS.contains(call.getTargetOwner().getName()));
  }

  /** Who calls the library says on which threads it works. */
  @Test
  void commonPool_isUsedNowhere() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "on the common pool",
                (JavaMethodCall call) ->
                    COMMON_POOL.matcher(call.getName()).matches()
                        && call.getTargetOwner().getPackageName().startsWith("java.util")))
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
