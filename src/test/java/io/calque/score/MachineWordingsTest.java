package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.Encoded;
import io.calque.encode.Encoded.LogOdds;
import io.calque.model.SentenceReading;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.statistics.WordsInContext;
import io.calque.text.Label;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineWordingsTest {
  private static final MachineWordings WORDINGS = new MachineWordings(2);
  private static final String TEXT =
      "The council realised a measure, which concerns the bridge of the harbour.";

  /** The sentence with log-odds for some words, -3 for the others. */
  private static SentenceReading read(String text, Map<String, Double> odds, Evidence... evidence) {
    Sentence sentence = new Segmenter().segmentText(text).sentences().get(0);
    int size = sentence.tokens().size();
    List<Double> wordings =
        sentence.tokens().stream().map(one -> odds.getOrDefault(one.text(), -3.0)).toList();
    LogOdds odd = new LogOdds(-3, 3);
    return new SentenceReading(
        sentence,
        Collections.nCopies(size, WordsInContext.none()),
        Collections.nCopies(size, 0.0),
        Arrays.asList(evidence),
        Optional.of(new Encoded(Collections.nCopies(size, -3.0), wordings, odd, odd)));
  }

  private static List<String> texts(SentenceReading reading) {
    return WORDINGS.find(reading, reading.evidence()).stream().map(Evidence::text).toList();
  }

  @Test
  void find_runOfWords_isOnePieceThatSaysNothingOfTheOriginal() {
    SentenceReading reading = read(TEXT, Map.of("realised", 2.0, "a", 2.5, "measure", 2.2));
    List<Evidence> found = WORDINGS.find(reading, List.of());
    assertEquals(1, found.size());
    Evidence one = found.get(0);
    assertEquals(ArtifactType.TRANSLATED_WORDING, one.type());
    assertEquals(Label.TRANSLATED, one.type().label());
    assertEquals(Evidence.WORDING, one.rule());
    assertEquals("realised a measure", one.text());
    assertEquals(one.text(), one.span().of(TEXT));
    assertEquals(1 / (1 + Math.exp(-2.5)), one.score(), 1e-12, "of the likeliest word");
    assertEquals(List.of(), one.suggestions());
    assertEquals("“realised a measure” reads like a machine’s translation", one.reason());
    assertTrue(one.isWeighed());
  }

  @Test
  void find_belowTheThreshold_isNothing() {
    assertEquals(List.of(), texts(read(TEXT, Map.of("realised", 1.99, "bridge", 1.0))));
  }

  @Test
  void find_marksBetween_partTheRuns() {
    assertEquals(
        List.of("measure", "which"),
        texts(read(TEXT, Map.of("measure", 3.0, ",", 3.0, "which", 3.0))));
  }

  /** The two likeliest, in order of appearance. */
  @Test
  void find_manyRuns_areTheStrongestTwo() {
    assertEquals(
        List.of("concerns", "harbour"),
        texts(read(TEXT, Map.of("council", 2.1, "concerns", 2.5, "bridge", 2.2, "harbour", 4.0))));
  }

  @Test
  void find_atTheEndsOfTheSentence_isFound() {
    assertEquals(
        List.of("The council", "harbour"),
        texts(read(TEXT, Map.of("The", 3.0, "council", 3.0, "harbour", 3.0))));
  }

  @Test
  void find_wordsOfOtherEvidence_areNotMarkedAgain() {
    int at = TEXT.indexOf("a measure");
    Evidence other =
        new Evidence(
            ArtifactType.REDUNDANT_PAIR,
            new Span(at, at + "a measure".length()),
            "a measure",
            List.of(),
            0.9,
            "made up");
    assertEquals(
        List.of("realised"),
        texts(read(TEXT, Map.of("realised", 2.1, "a", 3.0, "measure", 3.0), other)));
  }

  @Test
  void find_quotedWords_areLeftAlone() {
    String text = "She said “we realise a measure” and realised one.";
    assertEquals(List.of("realised"), texts(read(text, Map.of("realise", 5.0, "realised", 3.0))));
  }

  @Test
  void find_laterSentence_hasItsPlaceInTheText() {
    String text = "Nobody asked. " + TEXT;
    Sentence second = new Segmenter().segmentText(text).sentences().get(1);
    int size = second.tokens().size();
    LogOdds odd = new LogOdds(0, 0);
    SentenceReading reading =
        new SentenceReading(
            second,
            Collections.nCopies(size, WordsInContext.none()),
            Collections.nCopies(size, 0.0),
            List.of(),
            Optional.of(
                new Encoded(
                    Collections.nCopies(size, 0.0),
                    second.tokens().stream()
                        .map(one -> one.text().equals("realised") ? 3.0 : 0.0)
                        .toList(),
                    odd,
                    odd)));
    Evidence one = WORDINGS.find(reading, List.of()).get(0);
    assertEquals("realised", one.text());
    assertEquals("realised", one.span().of(text));
  }

  @Test
  void find_noTransformer_isNothing() {
    SentenceReading reading = read(TEXT, Map.of("realised", 9.0));
    SentenceReading unread =
        new SentenceReading(
            reading.sentence(),
            reading.contexts(),
            reading.replaced(),
            List.of(),
            Optional.empty());
    assertEquals(List.of(), WORDINGS.find(unread, List.of()));
    assertFalse(WORDINGS.find(reading, List.of()).isEmpty());
  }
}
