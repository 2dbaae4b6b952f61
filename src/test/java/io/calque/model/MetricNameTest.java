package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.model.MetricName.Measure;
import io.calque.text.Label;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deep, from 40 words: spun found at 1 % | true | SPUN_FOUND | 40",
        "from 640 words: human articles | false | HUMAN_ARTICLES | 640",
        "from 80 words: translated found at 1 % | false | TRANSLATED_FOUND | 80",
        "auto at 0.01: human articles sent on | false | HUMAN_SENT_ON | 0.01",
        "auto at 0.1: of those found by deep sent on | false | FOUND_SENT_ON | 0.1",
        "word threshold | false | WORD_THRESHOLD | 0",
        "deep, word threshold in spun articles | true | ACCUSED_WORD_THRESHOLD | 0",
        "replaced words shown | false | WORDS_SHOWN | 0",
        "replaced words shown in spun articles | false | ACCUSED_WORDS_SHOWN | 0",
        "deep, calibration sentences: translated | true | TRANSLATED_SENTENCES | 0"
      })
  void parse_text_isReadAndWrittenBack(String text, boolean deep, Measure measure, double at) {
    MetricName name = new MetricName(deep, measure, at);
    assertEquals(Optional.of(name), MetricName.parse(text));
    assertEquals(text, name.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "deep, ",
        "deep, deep, word threshold",
        "word thresholds",
        "from  words: human articles",
        "from x words: human articles",
        "from -4 words: human articles",
        "from NaN words: human articles",
        "from 40 words: word threshold",
        "from words: human articles",
        "auto at 0.0: human articles sent on"
      })
  void parse_otherNames_areNoneOfOurs(String text) {
    assertEquals(Optional.empty(), MetricName.parse(text));
  }

  @ParameterizedTest
  @EnumSource(Label.class)
  void sentences_label_isNamedByItsId(Label label) {
    assertEquals("calibration sentences: " + label.id(), MetricName.sentences(label).text());
  }

  @Test
  void new_placeThatDoesNotFit_isRefused() {
    assertEquals(
        "at 40.0 is no place for WORD_THRESHOLD",
        assertThrows(
                IllegalArgumentException.class, () -> MetricName.of(Measure.WORD_THRESHOLD, 40))
            .getMessage());
    assertEquals(
        "at 0.0 is no place for SPUN_FOUND",
        assertThrows(IllegalArgumentException.class, () -> MetricName.of(Measure.SPUN_FOUND))
            .getMessage());
  }

  @Test
  void metrics_shippedManifest_isKnownToTheLastName() {
    Map<String, Double> written = Manifest.read(Path.of("models")).metrics();
    assertEquals(written, Metrics.of(written).written());
  }

  @Test
  void metrics_ofTier_renamesAll() {
    Metrics fast =
        Metrics.of(Map.of("word threshold", 0.9, "from 40 words: human articles", 300.0, "a", 1.0));
    assertEquals(
        Map.of("deep, word threshold", 0.9, "deep, from 40 words: human articles", 300.0),
        fast.ofTier(true).written());
    assertEquals(OptionalDouble.of(300), fast.get(MetricName.of(Measure.HUMAN_ARTICLES, 40)));
    assertEquals(OptionalDouble.empty(), fast.get(MetricName.of(Measure.HUMAN_ARTICLES, 80)));
    assertEquals(
        Set.of(MetricName.of(Measure.WORD_THRESHOLD), MetricName.of(Measure.HUMAN_ARTICLES, 40)),
        fast.values().keySet());
  }
}
