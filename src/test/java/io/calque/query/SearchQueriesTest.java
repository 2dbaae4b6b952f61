package io.calque.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.SentenceReading;
import io.calque.score.SentenceScore;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.statistics.WordInContext;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueriesTest {
  private final List<Evidence> evidence = new ArrayList<>();
  private final Map<String, Double> replaced = new HashMap<>();

  private List<String> queries(String text) {
    List<SentenceReading> readings =
        new Segmenter().segmentText(text).sentences().stream().map(this::read).toList();
    List<SentenceScore> scores =
        readings.stream()
            .map(
                reading ->
                    new SentenceScore(
                        reading.sentence(),
                        Label.SPUN,
                        new Probabilities(0, 1, 0),
                        evidence.stream()
                            .filter(one -> reading.sentence().span().contains(one.span()))
                            .toList()))
            .toList();
    return SearchQueries.of(readings, scores);
  }

  /** Every word a rare one of eight bits, but those of up to three letters, which are common. */
  private SentenceReading read(Sentence sentence) {
    List<WordInContext> contexts = sentence.tokens().stream().map(SearchQueriesTest::word).toList();
    List<Double> scores =
        sentence.tokens().stream().map(t -> replaced.getOrDefault(t.text(), 0.0)).toList();
    return new SentenceReading(
        sentence,
        contexts,
        scores,
        evidence.stream().filter(one -> sentence.span().contains(one.span())).toList(),
        Optional.empty());
  }

  private static WordInContext word(Token token) {
    boolean common = token.kind() == TokenKind.WORD && token.text().length() <= 3;
    return new WordInContext(
        1, common ? 12 : 5, 0, 0, 0, common ? 2 : 8, WordInContext.NO_ADVANTAGE, 0, 0, 0, 0);
  }

  private void flag(String text, String marked, ArtifactType type, String... suggestions) {
    int start = text.indexOf(marked);
    Span span = new Span(start, start + marked.length());
    evidence.add(new Evidence(type, span, marked, List.of(suggestions), 0.9, "made up"));
  }

  @Test
  void of_candidate_givesTheQueriesOfTheTextAsItIs() {
    String text = "Ministers discussed fishing quotas with northern harbour masters yesterday.";
    List<String> plain = queries(text);
    flag(text, "fishing quotas", ArtifactType.TITLE_CALQUE, "catch limits");
    List<String> restored = queries(text);
    Evidence rule = evidence.remove(0);
    evidence.add(
        new Evidence(rule.type(), rule.span(), rule.text(), rule.suggestions(), 0.9, "hint", true));
    assertEquals(plain, queries(text));
    assertNotEquals(plain, restored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Lisbon.", "She left.", "Ministers met her there.", "— “” … !"})
  void of_tooLittleText_givesNothing(String text) {
    assertEquals(List.of(), queries(text));
  }

  @Test
  void of_fiveWords_givesOneQuery() {
    assertEquals(
        List.of("\"Ministers greeted angry farmers yesterday\""),
        queries("Ministers greeted angry farmers yesterday."));
  }

  @Test
  void of_quotation_comesBeforeNarrationWithItsSpeaker() {
    List<String> queries =
        queries(
            "Several farmers carried wooden crates across muddy fields. “Nobody promised these"
                + " farmers cheaper water rights,” the envoy Marta Sorel stated.");
    assertEquals(
        "\"Nobody promised these farmers cheaper water rights\" \"Marta Sorel\"", queries.get(0));
    assertEquals(2, queries.size());
  }

  @Test
  void of_severalQuotations_leavesOneToNarration() {
    List<String> queries =
        queries(
            "“Nobody promised these farmers cheaper water.” “Every village needs another stone"
                + " bridge.” “Whoever wrote that letter never visited.” Several merchants carried"
                + " wooden crates across muddy fields.");
    assertEquals(3, queries.size());
    assertTrue(queries.get(2).contains("wooden crates"), queries.toString());
  }

  @ParameterizedTest
  @CsvSource({"REPEATED_WORD", "TORTURED_PHRASE", "SPLIT_WORD", "FUNCTION_WORD_SWAP"})
  void of_flaggedWording_putsTheFirstSuggestionBack(ArtifactType type) {
    String text = "Ministers began go to to Lisbon yesterday.";
    flag(text, "go to to", type, "visit to", "call on");
    assertEquals(List.of("\"Ministers began visit to Lisbon yesterday\""), queries(text));
  }

  @ParameterizedTest
  @CsvSource({"ARTICLE_ERROR, their", "ALTERED_QUOTATION, their", "TORTURED_PHRASE, ''"})
  void of_flaggedWordOfUnknownOriginal_isNotRunAcross(ArtifactType type, String suggestion) {
    String text = "Ministers greeted these quarrelsome farmers near Lisbon harbour.";
    flag(
        text,
        "quarrelsome",
        type,
        suggestion.isEmpty() ? new String[0] : new String[] {suggestion});
    assertEquals(List.of(), queries(text));
  }

  @Test
  void of_likelyReplacedWordWithoutEvidence_isNotRunAcross() {
    replaced.put("quarrelsome", 0.6);
    assertEquals(List.of(), queries("Ministers greeted quarrelsome farmers near Lisbon harbour."));
    replaced.put("quarrelsome", 0.3);
    assertEquals(1, queries("Ministers greeted quarrelsome farmers near Lisbon harbour.").size());
  }

  @Test
  void of_articleBeforeRestoredWord_isNotKept() {
    String text = "Ministers plan an assembly near Lisbon harbour today.";
    flag(text, "assembly", ArtifactType.TORTURED_PHRASE, "meeting");
    assertEquals(List.of("\"meeting near Lisbon harbour today\""), queries(text));
  }

  @Test
  void of_restoredWordOutsideTheWindow_isAHintWithoutMarks() {
    String text = "Farmers feared hovering — “nobody promised these people cheaper water rights.”";
    flag(text, "hovering", ArtifactType.TORTURED_PHRASE, "soaring");
    assertEquals(
        List.of("\"nobody promised these people cheaper water rights\" soaring"), queries(text));
  }

  @Test
  void of_hostileSuggestion_isNotPutBack() {
    String text = "Ministers greeted these quarrelsome farmers near Lisbon harbour.";
    flag(text, "quarrelsome", ArtifactType.TORTURED_PHRASE, "x\" OR site:evil.example \u001b[31m");
    assertEquals(List.of(), queries(text));
  }

  @Test
  void of_doubleMarks_neverStandInsideAQuery() {
    for (String query :
        queries("He said \"nobody promised us\" these very \"cheaper water rights\" here.")) {
      assertFalse(query.substring(1, query.lastIndexOf('"')).contains("\""), query);
    }
  }

  @Test
  void of_sameSentenceTwice_givesOneQuery() {
    String text = "Ministers greeted angry farmers yesterday.";
    assertEquals(1, queries(text + " " + text).size());
  }

  @Tag("slow")
  @Test
  void of_endlessSentence_isCutToTwelveWords() {
    String text = String.join(" ", Collections.nCopies(50_000, "farmers")) + ".";
    List<String> queries = queries(text);
    assertEquals(1, queries.size());
    assertTrue(queries.get(0).split(" ").length <= 12, queries.get(0));
  }
}
