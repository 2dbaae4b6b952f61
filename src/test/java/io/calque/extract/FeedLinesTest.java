package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The post Bridge closed appeared first on Bridge News.;autoblog-template",
        "The post Why bridges close first appeared on Bridge News;autoblog-template",
        "Source: https://bridge.example/news/1;source-link",
        "source - www.bridge.example;source-link",
        "Read more at: http://bridge.example/a?b=c;source-link",
        "Original article https://bridge.example/;source-link",
      })
  void key_lineOfAnAutomaticPoster_isFound(String line, String type) {
    assertEquals(type, FeedLines.key(line).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post office appeared first on the list.",
        "The post was empty when she first appeared on the bridge.",
        "The story appeared first on Monday.",
        "Source: the mayor's office, https://bridge.example/",
        "Our source said that www.bridge.example was down.",
        "Source code is at https://code.example/ for everyone.",
        "Source: https://a.example/ and the police",
      })
  void key_sentence_isNone(String line) {
    assertEquals("", FeedLines.key(line).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The post ", "The post A appeared first on", "Source: https://", "source "})
  void key_longLine_isLinear(String start) {
    String line = start + " appeared first on".repeat((500 - start.length()) / 18);
    assertEquals("", FeedLines.key(line).orElse(""));
  }
}
