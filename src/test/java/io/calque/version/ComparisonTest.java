package io.calque.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.Sentences;
import io.calque.text.Span;
import io.calque.version.AlignedPart.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static Comparison compare(String before, String after) {
    return Comparison.of(Sentences.document("a", before), Sentences.document("b", after));
  }

  private static String differences(Comparison comparison) {
    return comparison.parts().stream()
        .filter(part -> part.kind() != Kind.SAME)
        .map(
            part ->
                part.before().of(comparison.before().text())
                    + ">"
                    + part.after().of(comparison.after().text()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "The envoy began a visit to Lisbon., The envoy began a go to to Lisbon., visit>go to",
    "Tensions soared on Monday., Tensions hovered on Monday., soared>hovered",
    "It ended without delay at noon., It ended with out delay at noon., without>with out",
    "Both sides signed the pact today., Both sides signed today., the pact>",
    "Both sides signed today., Both sides signed the pact today., >the pact",
    "It’s “fine” here., It's \"fine\" here., ''"
  })
  void of_versions_marksTheDifference(String before, String after, String expected) {
    assertEquals(expected, differences(compare(before, after)));
  }

  @Test
  void of_repeatedSubstitution_isCounted() {
    Comparison comparison =
        compare(
            "He said it was over. She said no. They said more, and bread prices soared.",
            "He stated it was over. She stated no. They stated more, and bread costs soared.");
    assertEquals(
        List.of(
            new Comparison.Substitution("said", "stated", 3),
            new Comparison.Substitution("prices", "costs", 1)),
        comparison.substitutions());
    assertEquals(11.0 / 15, comparison.sameWords(), 1e-9);
  }

  @Test
  void of_otherPassages_areNotLinedUpByChanceWords() {
    Comparison comparison =
        compare(
            "The mayor of the town opened a bridge over the river for the first time in years.",
            "Farmers say that wheat harvests shrank because summers grew hot and dry in the west.");
    assertEquals(0, comparison.sameWords(), 0.25);
    assertTrue(comparison.substitutions().size() < 2, comparison.substitutions().toString());
  }

  @Test
  void of_longInsertion_findsTheWayBack() {
    String story = words(3, 600);
    Comparison comparison = compare(story, words(9, 900) + " " + story);
    assertEquals(1.0, comparison.sameWords() * (600 + 1500) / 1200, 0.02);
  }

  @Test
  void of_anyTexts_partsCoverBothInOrder() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      String before = sentence(random);
      String after = sentence(random);
      Comparison comparison = compare(before, after);
      assertEquals(squeezed(before), squeezed(side(comparison, true)));
      assertEquals(squeezed(after), squeezed(side(comparison, false)));
    }
  }

  @Tag("slow")
  @Test
  void of_hostileTexts_takesLinearTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          compare("a b ".repeat(20_000), "b a ".repeat(20_000));
          compare(words(1, 20_000), words(2, 20_000));
        });
  }

  private static String side(Comparison comparison, boolean before) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (AlignedPart part : comparison.parts()) {
      Span span = before ? part.before() : part.after();
      assertTrue(span.start() >= end, part + " starts before " + end);
      end = span.end();
      text.append(span.of((before ? comparison.before() : comparison.after()).text()));
    }
    return text.toString();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s++", "");
  }

  private static String sentence(Random random) {
    List<String> words =
        List.of("the", "a", "cat", "dog", "saw", "heard", ".", ",", "“", "”", "in");
    return IntStream.range(0, random.nextInt(40))
        .mapToObj(i -> words.get(random.nextInt(words.size())))
        .collect(Collectors.joining(" "));
  }

  private static String words(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Integer.toString(100_000 + random.nextInt(1_000_000), 36).replaceAll("[0-9]", "q")
                    + (i % 20 == 19 ? "." : ""))
        .collect(Collectors.joining(" "));
  }
}
