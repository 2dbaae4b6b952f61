package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceSignalsTest {
  private static final Signals SIGNALS = Signals.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It ended a three-day go to to Paris. | go to to                 | visit to",
        "She said that that they had won.     | that that                | that",
        "His go to is expected in May.        | go to                    | visit",
        "Mr. Fox’s go to comes in May.        | go to                    | visit",
        "It is up to each nations to act.     | each nations             | both nations",
        "It was a accountability.             | a accountability         | an accountability",
        "He left with out saying it.          | with out                 | without",
        "He wants a safe and sensible and sensible plan. | sensible and sensible | sensible",
        "It shows that United States are sure. | United States           | the United States",
        "He hopes the tension will melt soon. | tension will melt        | thaw",
        "The visit has melted the tensions.   | has melted the tensions  | eased",
        "He saw violations human rights there. | violations human rights | violations of human"
            + " rights",
      })
  void find_artifact_isFlaggedWithASuggestion(String text, String flagged, String suggestion) {
    List<Evidence> found =
        find(text).stream().filter(evidence -> evidence.text().equals(flagged)).toList();
    assertEquals(1, found.size(), () -> "in '" + text + "' found " + find(text));
    assertEquals(suggestion, found.get(0).suggestions().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They go to Tokyo and had had enough of Bora Bora.",
        "I think that that is fine, and the fact that that man came is very, very good.",
        "Each nation’s team left, and each of the nations won an MP’s vote.",
        "An hour later a European met an honest heir at a university.",
        "It grew more and more, bigger and bigger, again and again.",
        "Let’s go to Rome, where the ice will melt.",
        "His go to drink is tea, and a go to man left.",
        "She dealt with out-of-town guests.",
      })
  void find_ordinaryEnglish_isSilent(String text) {
    assertEquals(List.of(), find(text));
  }

  @Test
  void find_goToTo_scoresAboveATypedTwiceArticle() {
    double spun = find("It was a three-day go to to Paris.").get(0).score();
    double typed = find("It was on the the table.").get(0).score();
    assertTrue(spun >= 0.9 && typed <= 0.3, spun + " and " + typed);
  }

  private static List<Evidence> find(String text) {
    return SIGNALS.find(new Segmenter().segmentText(text));
  }
}
