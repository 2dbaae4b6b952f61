package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.Encoded;
import io.calque.encode.Encoded.LogOdds;
import io.calque.english.InverseDictionary;
import io.calque.english.WordFact;
import io.calque.model.FalseAlarms;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.model.TinyModels;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordEvidenceTest {
  @TempDir static Path folder;

  private static Models models;

  @BeforeAll
  static void open() throws IOException {
    models = TinyModels.saying(Label.SPUN, 1, FalseAlarms.none(0.95, 0.8), folder);
  }

  /** The sentence with 0.9 for one word, 0.1 for the others. */
  private static SentenceReading read(String text, String word, Evidence... evidence) {
    return read(text, word, Optional.empty(), evidence);
  }

  private static SentenceReading read(
      String text, String word, Optional<Encoded> encoded, Evidence... evidence) {
    Sentence sentence = new Segmenter().segmentText(text).sentences().get(0);
    List<Double> replaced =
        sentence.tokens().stream().map(t -> t.text().equals(word) ? 0.9 : 0.1).toList();
    return new SentenceReading(
        sentence,
        models.read(List.of(sentence), List.of(List.of())).get(0).contexts(),
        replaced,
        List.of(evidence),
        encoded);
  }

  /** What a transformer makes of a sentence of so many words: spun. */
  private static Optional<Encoded> encoded(int words) {
    LogOdds spun = new LogOdds(1, -1);
    List<Double> nothing = Collections.nCopies(words, 0.0);
    return Optional.of(new Encoded(nothing, nothing, spun, spun));
  }

  private static List<Evidence> merge(SentenceReading reading, boolean accused) {
    return merge(reading, accused, InverseDictionary.of(List.of())).evidence();
  }

  private static WordEvidence.Shown merge(
      SentenceReading reading, boolean accused, InverseDictionary dictionary) {
    return new WordEvidence(models, dictionary).merge(reading, accused);
  }

  private static InverseDictionary dictionary(String spun, String original) {
    return InverseDictionary.of(List.of(new WordFact("F", spun, original, "al", 9)));
  }

  private static Evidence rule(String text, String marked) {
    int start = text.indexOf(marked);
    Span span = new Span(start, start + marked.length());
    return new Evidence(ArtifactType.SPLIT_WORD, span, marked, List.of(), 0.3, "made up");
  }

  @Test
  void merge_replacedWord_isShownWithBetterOnes() {
    List<Evidence> found = merge(read("The prices hovered on Friday.", "hovered"), true);
    assertEquals(1, found.size());
    Evidence evidence = found.get(0);
    assertEquals(ArtifactType.TORTURED_PHRASE, evidence.type());
    assertEquals(new Span(11, 18), evidence.span());
    assertEquals("hovered", evidence.text());
    assertEquals(0.9, evidence.score());
    assertTrue(evidence.suggestions().contains("soared"), evidence.toString());
    assertTrue(
        evidence
            .reason()
            .matches(
                "words such as “(rose|soared)” are \\d+ times likelier here" + " than “hovered”"),
        evidence.reason());
  }

  @Test
  void merge_articleNotAccused_showsOnlySurerWords() {
    assertEquals(List.of(), merge(read("The prices hovered on Friday.", "hovered"), false));
  }

  @Test
  void merge_wordWithoutBetterOnes_isNotShown() {
    assertEquals(List.of(), merge(read("The baker left.", "baker"), true));
  }

  @Test
  void merge_wordThatSuitsItsPlace_isShownWhereATransformerReads() {
    String text = "A bird hovered over the river.";
    assertEquals(List.of(), merge(read(text, "hovered"), true));
    List<Evidence> found = merge(read(text, "hovered", encoded(7)), true);
    assertEquals(List.of("hovered"), found.stream().map(Evidence::text).toList());
    String reason = found.get(0).reason();
    assertTrue(
        reason.matches("“hovered” reads like a replaced word; “(rose|soared)” may have stood here"),
        reason);
  }

  @Test
  void merge_ruleOnTheSameWords_winsOverTheWord() {
    String text = "The prices hovered on Friday.";
    Evidence rule = rule(text, "hovered on");
    assertEquals(List.of(rule), merge(read(text, "hovered", rule), true));
  }

  @Test
  void merge_candidateOnTheSameWords_givesWayToTheWord() {
    String text = "The prices hovered on Friday.";
    Evidence rule = rule(text, "hovered on");
    Evidence candidate =
        new Evidence(rule.type(), rule.span(), rule.text(), List.of(), 0.95, "made up", true);
    List<Evidence> found = merge(read(text, "hovered", candidate), true);
    assertEquals(List.of("hovered"), found.stream().map(Evidence::text).toList());
    assertEquals(List.of(candidate), merge(read(text, "hovered", candidate), false));
  }

  @Test
  void merge_ruleElsewhere_standsInOrderOfAppearance() {
    String text = "The prices hovered on Friday.";
    Evidence before = rule(text, "The");
    Evidence after = rule(text, "Friday");
    List<Evidence> found = merge(read(text, "hovered", before, after), true);
    assertEquals(List.of("The", "hovered", "Friday"), found.stream().map(Evidence::text).toList());
  }

  @Test
  void merge_quotedWord_isLeftAlone() {
    String text = "He said “the prices hovered on Friday” again.";
    assertEquals(List.of(), merge(read(text, "hovered"), true));
  }

  @Test
  void merge_wordOfAPhrase_isShownAsThePhrase() {
    String text = "The drone rose near a field.";
    WordEvidence.Shown shown =
        merge(read(text, "rose", encoded(7)), true, dictionary("rose near", "flew over"));
    assertEquals(List.of("rose near"), shown.evidence().stream().map(Evidence::text).toList());
    assertEquals(List.of("flew over"), shown.evidence().get(0).suggestions());
    assertEquals(new Span(10, 19), shown.evidence().get(0).span());
    assertEquals(0.9, shown.evidence().get(0).score());
    assertEquals(1, shown.words());
  }

  @Test
  void merge_phraseThatARuleCovers_isShownAsTheWord() {
    String text = "The prices hovered near Friday.";
    SentenceReading reading = read(text, "hovered", rule(text, "near"));
    WordEvidence.Shown shown = merge(reading, true, dictionary("hovered near", "rose on"));
    assertEquals(
        List.of("hovered", "near"), shown.evidence().stream().map(Evidence::text).toList());
    assertEquals(1, shown.words());
  }

  @Test
  void merge_twoWordsOfAPhrase_areOneButCountAsTwo() {
    String text = "The prices hovered rose on Friday.";
    Sentence sentence = new Segmenter().segmentText(text).sentences().get(0);
    List<Double> replaced =
        sentence.tokens().stream()
            .map(one -> List.of("hovered", "rose").contains(one.text()) ? 0.9 : 0.1)
            .toList();
    SentenceReading reading =
        new SentenceReading(
            sentence,
            models.read(List.of(sentence), List.of(List.of())).get(0).contexts(),
            replaced,
            List.of(),
            encoded(sentence.tokens().size()));
    WordEvidence.Shown shown = merge(reading, true, dictionary("hovered rose", "soared"));
    assertEquals(List.of("hovered rose"), shown.evidence().stream().map(Evidence::text).toList());
    assertEquals(List.of("soared"), shown.evidence().get(0).suggestions());
    assertEquals(2, shown.words());
  }
}
