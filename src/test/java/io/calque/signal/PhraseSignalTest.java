package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Document;
import io.calque.text.Language;
import io.calque.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseSignalTest {
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final WordClasses WORDS = new WordClasses(new Lexicons(Language.ENGLISH));
  private static final PhraseSignal SWAPS = PhraseLexicons.functionWordSwap(WORDS, source -> true);

  static Stream<PhraseSignal> lexicons() {
    return Stream.of(
        SWAPS,
        PhraseLexicons.wrongPartOfSpeech(WORDS, source -> true),
        PhraseLexicons.splitWord(WORDS, source -> true),
        PhraseLexicons.missingWord(WORDS, source -> true),
        PhraseLexicons.literalIdiom(WORDS, source -> true));
  }

  @ParameterizedTest
  @MethodSource("lexicons")
  void rules_each_matchTheirOwnHitThemselves(PhraseSignal signal) {
    List<String> unmatched = new ArrayList<>();
    for (PhraseRule rule : signal.rules()) {
      Example hit = rule.examples().get(0);
      if (!matches(rule, hit)) {
        unmatched.add(hit.text());
      }
    }
    assertEquals(List.of(), unmatched);
  }

  private static boolean matches(PhraseRule rule, Example hit) {
    for (Sentence sentence : SEGMENTER.segmentText(hit.text()).sentences()) {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        if (rule.pattern()
            .match(sentence, i)
            .map(TokenRange::span)
            .filter(hit.findings().get(0).span()::equals)
            .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void find_insideQuotation_countsHalf() {
    double plain = score("It is one of probably the most vexing points.");
    double quoted = score("He said: “It is one of probably the most vexing points.”");
    assertEquals(plain / 2, quoted, 0.01);
  }

  @Test
  void find_swapThroughoutTheArticle_countsMore() {
    String swapped =
        "He swam within the South Sea. He ran within the open. He ate within the dark.";
    double always = score(swapped);
    double mixed = score(swapped + " He sat in the shade.");
    assertTrue(always > mixed + 0.3, always + " against " + mixed);
  }

  @Test
  void find_digitWhereTheArticleSpellsNumbers_suggestsTheWord() {
    List<Evidence> found = find("The 2 sides met for three hours.");
    assertEquals(1, found.size());
    assertEquals(List.of("the two"), found.get(0).suggestions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He was the primary American to win it. | the primary",
        "It lay on one of probably the most beautiful hills. | probably the most",
        "They ate earlier than leaving for Rome. | earlier than",
        "The vote failed, in response to two officials. | in response to",
        "The parties have been dissolved in March. | have been",
        "She works widely, together with in Rome. | together with",
        "They lost the match in opposition to Spain. | in opposition to",
        "The shop closed final month. | final month",
        "It rose earlier this yr. | yr",
        "He came to help however Rome said no. | however",
      })
  void find_swapInOtherTopics_isFlagged(String text, String flagged) {
    assertEquals(List.of(flagged), find(text).stream().map(Evidence::text).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The primary school is the primary reason.",
        "It is probably the most important vote.",
        "It opened earlier than expected and earlier than last year.",
        "He wrote in response to an official letter.",
        "The talks have been postponed.",
        "They came, together with their friends.",
        "They stood in opposition to the plan.",
        "It was the final month of a final year.",
        "He did it, however, and however long it took.",
        "Stay within the law and within the limits of it.",
      })
  void find_ordinaryUse_isSilent(String text) {
    assertEquals(List.of(), find(text));
  }

  private static double score(String text) {
    return find(text).get(0).score();
  }

  private static List<Evidence> find(String text) {
    Document document = SEGMENTER.segmentText(text);
    return SWAPS.find(document);
  }

  @Nested
  class FunctionWords extends SignalContractTest {
    @Override
    Signal signal() {
      return standard("function-words");
    }
  }

  @Nested
  class WrongPartOfSpeech extends SignalContractTest {
    @Override
    Signal signal() {
      return standard("wrong-part-of-speech");
    }
  }

  @Nested
  class Substitutions extends SignalContractTest {
    @Override
    Signal signal() {
      return standard("substitutions");
    }
  }

  @Nested
  class SplitWords extends SignalContractTest {
    @Override
    Signal signal() {
      return standard("split-words");
    }
  }

  @Nested
  class MissingWords extends SignalContractTest {
    @Override
    Signal signal() {
      return standard("missing-words");
    }
  }

  @Nested
  class LiteralIdioms extends SignalContractTest {
    @Override
    Signal signal() {
      return standard("literal-idioms");
    }
  }
}
