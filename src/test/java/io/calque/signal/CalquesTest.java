package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Document;
import io.calque.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalquesTest extends SignalContractTest {
  private static final int FEWEST_ROWS = 15;

  private final Calques calques = new Calques(new WordClasses(new Lexicons(Language.ENGLISH)));

  @Override
  Signal signal() {
    return standard("calques");
  }

  @Test
  void rules_everyRow_findsItsOwnHit() {
    List<String> silent = new ArrayList<>();
    for (CalqueRule rule : calques.rules()) {
      Example hit = rule.phrase().examples().get(0);
      Document document = SEGMENTER.segmentText(hit.text());
      List<Evidence> found = calques.find(document);
      if (found.size() != 1 || !found.get(0).reason().equals(rule.reason())) {
        silent.add(rule.id() + ": " + found);
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void rules_byLanguage_areAtLeastFifteenWithTheirCodeAsPrefix() {
    Map<String, Long> rows =
        calques.rules().stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.id().substring(0, rule.id().indexOf('-')),
                    TreeMap::new,
                    Collectors.counting()));
    assertTrue(
        rows.keySet().containsAll(List.of("de", "es", "nl", "pl", "ru", "uk")), rows::toString);
    rows.values().forEach(count -> assertTrue(count >= FEWEST_ROWS, rows::toString));
  }

  @Test
  void find_everyHit_isACandidateThatIsWeakAlone() {
    for (Example example : calques.examples()) {
      for (Evidence evidence : calques.find(SEGMENTER.segmentText(example.text()))) {
        assertTrue(evidence.candidate() && !evidence.isWeighed(), evidence::toString);
        assertTrue(evidence.score() >= 0.1 && evidence.score() <= 0.5, evidence::toString);
      }
    }
  }

  @Test
  void find_calque_namesItsLanguagesAndTheWordingThere() {
    Evidence evidence = find("The press service of the mayor gave no reason.").get(0);
    assertEquals("press service of", evidence.text());
    assertEquals(
        "an office or institution named as in Russian or Ukrainian: “пресс-служба”",
        evidence.reason());
    assertEquals(ArtifactType.TITLE_CALQUE, evidence.type());
    assertEquals(List.of("press office of"), evidence.suggestions());
  }

  @Test
  void find_calqueOfThreeLanguages_namesThemInOneList() {
    assertEquals(
        "an office or institution named as in Russian, Ukrainian or Polish: “глава министерства”",
        find("The head of the Ministry of Health resigned.").get(0).reason());
  }

  @Test
  void find_insideQuotation_countsHalf() {
    double plain = find("It ended with a lethal outcome.").get(0).score();
    double quoted = find("He said: “It ended with a lethal outcome.”").get(0).score();
    assertEquals(plain / 2, quoted, 0.006);
  }

  /** Words that a learner of English, or a writer of another English, may well put so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am living here since three years and I like very much this city.",
        "The school works within the framework of a larger plan.",
        "He is agree with me about this informations, and he go home yesterday.",
        "The general director of the festival spoke in the town hall.",
        "It amounts to R1,5 million a year.",
      })
  void find_learnersSlipsAndOtherEnglishes_isSilent(String text) {
    assertEquals(text, marked(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nothing in it is wrong. | ''",
        "The minister counted with a stick, minute 35 in hand. | ''",
        "She was born in the minute, not in 35. | ''",
      })
  void find_wordsOfAPatternApart_isSilent(String text, String found) {
    assertEquals(found, String.join(", ", find(text).stream().map(Evidence::text).toList()));
  }
}
