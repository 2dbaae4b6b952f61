package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smile.classification.Maxent;

class SourceLanguagesTest {
  private static final MaskedWords WORDS = MaskedWords.of(List.of("the", "of", "a", "in"));
  private static final String GERMAN = "The house of the mayor in the town was old. ";
  private static final String CZECH = "Was a mayor and a town, was a house. ";

  private static List<Sentence> sentences(String text) {
    return new Segmenter().segmentText(text).sentences();
  }

  private static SourceLanguages languages(List<String> codes) {
    int[] german = SourceLanguages.features(WORDS, sentences(GERMAN));
    int[] czech = SourceLanguages.features(WORDS, sentences(CZECH));
    List<int[]> rows = new ArrayList<>();
    int[] targets = new int[20];
    for (int i = 0; i < targets.length; i++) {
      rows.add(i % 2 == 0 ? czech : german);
      targets[i] = i % 2;
    }
    Maxent fitted =
        Maxent.fit(SourceLanguages.DIMENSION, rows.toArray(int[][]::new), targets, 0.01, 1e-5, 50);
    return new SourceLanguages(WORDS, LinearModel.of(fitted), codes);
  }

  @Test
  void sure_articleInTheManner_isItsLanguage() {
    SourceLanguages both = languages(List.of("cs", "de"));
    assertEquals(Optional.of("de"), both.sure(sentences(GERMAN.repeat(12))));
    assertEquals(Optional.of("cs"), both.sure(sentences(CZECH.repeat(12))));
    assertTrue(both.guess(sentences(CZECH.repeat(12))).orElseThrow().confidence() > 0.9);
  }

  @Test
  void guess_shortArticle_isNone() {
    SourceLanguages both = languages(List.of("cs", "de"));
    assertEquals(Optional.empty(), both.guess(sentences(GERMAN)));
    assertEquals(Optional.empty(), both.guess(List.of()));
  }

  @Test
  void windows_sentences_standInOneEach() {
    List<Sentence> all = sentences(GERMAN.repeat(19));
    List<List<Sentence>> windows = SourceLanguages.windows(all);
    assertEquals(List.of(8, 8, 3), windows.stream().map(List::size).toList());
    assertEquals(all, windows.stream().flatMap(List::stream).toList());
  }

  @Test
  void features_window_areDistinctAndInBounds() {
    int[] features = SourceLanguages.features(WORDS, sentences(GERMAN.repeat(3)));
    assertEquals(features.length, Arrays.stream(features).distinct().count());
    assertTrue(Arrays.stream(features).allMatch(one -> one >= 0 && one < 1 << 14));
  }

  @Test
  void languages_ofAnotherModel_areRefused() {
    assertEquals(
        "model of 2 classes and 16384 features does not fit 3 languages and 16384 features",
        assertThrows(IllegalArgumentException.class, () -> languages(List.of("cs", "de", "uk")))
            .getMessage());
  }
}
