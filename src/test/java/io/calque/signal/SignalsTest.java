package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Document;
import io.calque.text.Language;
import io.calque.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignalsTest {
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final Signals STANDARD = Signals.standard();

  @Test
  void standard_everySignal_isHeldToTheContractInATestOfItsOwn() throws ClassNotFoundException {
    for (Signal signal : Signals.list(Language.ENGLISH, source -> true)) {
      String test = signal.getClass().getName() + "Test";
      if (signal instanceof PhraseSignal) {
        test += "$" + camel(signal.id());
      }
      assertTrue(
          SignalContractTest.class.isAssignableFrom(Class.forName(test)),
          test + " does not extend SignalContractTest");
    }
  }

  private static String camel(String id) {
    return Pattern.compile("(?:^|-)([a-z])")
        .matcher(id)
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  @Test
  void with_ownSignal_isHeardAfterTheStandardOnes() {
    Signals signals = STANDARD.with(new Fixed("own", ArtifactType.LITERAL_IDIOM, 0.4));
    assertEquals("own", signals.ids().get(signals.ids().size() - 1));
    assertEquals(STANDARD.ids(), signals.ids().subList(0, STANDARD.ids().size()));
    List<Evidence> found = signals.find(SEGMENTER.segmentText("hit on with out a word."));
    assertEquals(List.of("hit", "with out"), texts(found));
  }

  @Test
  void with_nameOfAStandardSignal_isRefused() {
    Signal signal = new Fixed("split-words", ArtifactType.SPLIT_WORD, 0.2);
    var e = assertThrows(IllegalStateException.class, () -> STANDARD.with(signal));
    assertEquals("two signals are called split-words", e.getMessage());
  }

  @Test
  void find_swapsOfSeveralKinds_comeInOrderOfTheirSpans() {
    String text = "She left on a three-day go to to Paris with out saying a open word.";
    List<Evidence> found = STANDARD.find(SEGMENTER.segmentText(text));
    assertEquals(
        List.of("go to to", "with out", "a open"), found.stream().map(Evidence::text).toList());
    for (Evidence evidence : found) {
      assertEquals(evidence.text(), evidence.span().of(text));
    }
  }

  @Test
  void find_sameSpanTwice_keepsTheHigherScore() {
    Signals signals =
        new Signals(
            Language.ENGLISH,
            List.of(
                new Fixed("weak", ArtifactType.SPLIT_WORD, 0.2),
                new Fixed("strong", ArtifactType.MISSING_WORD, 0.6)));
    List<Evidence> found = signals.find(SEGMENTER.segmentText("hit it"));
    assertEquals(1, found.size());
    assertEquals(ArtifactType.MISSING_WORD, found.get(0).type());
  }

  @Test
  void find_candidateOnWordsOfOtherEvidence_givesWayHoweverStrong() {
    Signals signals =
        new Signals(
            Language.ENGLISH,
            List.of(
                new Hint("strong", ArtifactType.SPLIT_WORD, 0.9),
                new Fixed("weak", ArtifactType.SPLIT_WORD, 0.2)));
    assertEquals(List.of(0.2), scores(signals, "hit it"));
    Evidence weighed =
        new Evidence(ArtifactType.AGREEMENT, new Span(0, 2), "hi", List.of(), 0.1, "fixed");
    Evidence hint =
        new Evidence(ArtifactType.SPLIT_WORD, new Span(1, 3), "it", List.of(), 0.9, "hint", true);
    assertEquals(List.of(weighed), Signals.merge(List.of(weighed), List.of(hint)));
    assertEquals(List.of(weighed), Signals.merge(List.of(hint), List.of(weighed)));
  }

  @Test
  void find_twoCandidatesOnTheSameWords_keepsTheStronger() {
    Signals signals =
        new Signals(
            Language.ENGLISH,
            List.of(
                new Hint("weak", ArtifactType.SPLIT_WORD, 0.2),
                new Hint("strong", ArtifactType.LITERAL_IDIOM, 0.6)));
    assertEquals(List.of(0.6), scores(signals, "hit it"));
  }

  private static List<Double> scores(Signals signals, String text) {
    return signals.find(SEGMENTER.segmentText(text)).stream().map(Evidence::score).toList();
  }

  @Test
  void find_cleanText_isSilent() {
    String text = "The two countries said on Monday that they would meet in the coming months.";
    assertEquals(List.of(), STANDARD.find(SEGMENTER.segmentText(text)));
  }

  @Test
  void without_sampleThatTaughtARow_isSilentThereAndHearsTheRest() {
    Document document =
        SEGMENTER.segmentText("The nationwide safety adviser left on a three-day go to to Paris.");
    assertEquals(List.of("nationwide safety adviser", "go to to"), texts(STANDARD.find(document)));
    assertEquals(List.of("go to to"), texts(Signals.without("sample:002").find(document)));
  }

  @Test
  void without_unknownSource_findsWhatAllFind() {
    Document document = SEGMENTER.segmentText("Ships sailed within the South Sea.");
    assertEquals(STANDARD.find(document), Signals.without("sample:999").find(document));
  }

  @Test
  void find_emptyText_isSilent() {
    assertEquals(List.of(), STANDARD.find(SEGMENTER.segmentText("")));
  }

  @Test
  void find_longUnpunctuatedText_keepsSpansInside() {
    String text = "to to within the “each nations” probably the most tension ".repeat(2_000);
    Document document = SEGMENTER.segmentText(text);
    for (Evidence evidence : STANDARD.find(document)) {
      Span sentence = document.sentences().get(document.sentenceAt(evidence.span().start())).span();
      assertTrue(sentence.contains(evidence.span()), evidence::toString);
    }
  }

  @Test
  void new_hitNotFound_namesSignalExampleExpectedAndFound() {
    var e =
        assertThrows(
            IllegalStateException.class,
            () -> STANDARD.with(new Fixed("broken", ArtifactType.SPLIT_WORD, 0.2, "hit [it]")));
    assertEquals("signal broken: expected 'hit [it]', found '[hit] it'", e.getMessage());
  }

  @Test
  void new_twoSignalsOfOneName_isRefused() {
    Signal signal = new Fixed("twin", ArtifactType.SPLIT_WORD, 0.2);
    var e =
        assertThrows(
            IllegalStateException.class,
            () -> new Signals(Language.ENGLISH, List.of(signal, signal)));
    assertEquals("two signals are called twin", e.getMessage());
  }

  private static List<String> texts(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::text).toList();
  }

  /** Flags a text's first three characters if they are {@code hit}. */
  private record Fixed(String id, ArtifactType type, double score, String claimed)
      implements Signal {
    Fixed(String id, ArtifactType type, double score) {
      this(id, type, score, "[hit] it");
    }

    @Override
    public List<Example> examples() {
      return List.of(Example.hit(claimed), Example.miss("let it be"));
    }

    @Override
    public List<Evidence> find(Document document) {
      return document.text().startsWith("hit")
          ? List.of(new Evidence(type, new Span(0, 3), "hit", List.of(), score, "fixed"))
          : List.of();
    }
  }

  /** The same as a candidate. */
  private record Hint(String id, ArtifactType type, double score) implements Signal {
    @Override
    public List<Example> examples() {
      return new Fixed(id, type, score).examples();
    }

    @Override
    public List<Evidence> find(Document document) {
      return document.text().startsWith("hit")
          ? List.of(new Evidence(type, new Span(0, 3), "hit", List.of(), score, "hint", true))
          : List.of();
    }
  }
}
