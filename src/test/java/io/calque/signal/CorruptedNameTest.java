package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.english.FirstNames;
import io.calque.segment.Segmenter;
import io.calque.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorruptedNameTest {
  private static final CorruptedName SIGNAL =
      new CorruptedName(new Lexicons(Language.ENGLISH), new FirstNames());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Blinken met Foreign Minister Qin Gang there. On Sunday Keane’s talks with Blinken ended."
            + "|Keane|Qin|0.85",
        "Prime Minister Narendra Modi went to Rome. It was Moody’s first trip"
            + " there.|Moody|Modi|0.6",
        "President Volodymyr Zelensky met Scholz. Then Zelinsky told Scholz"
            + " no.|Zelinsky|Zelensky|0.45",
        "President Volodymyr Zelensky went to Rome. Then Zelinsky said no.|Zelinsky|Zelensky|0.35",
        "Mohamed Salah scored. Mohamed Salah ran. The fans of Mohammed Salah"
            + " sang.|Mohammed|Mohamed|0.45"
      })
  void find_nameContradictsTheArticle_isScoredByWhoErrsSo(
      String text, String flagged, String suggestion, double score) {
    List<Evidence> evidence = SIGNAL.find(new Segmenter().segmentText(text));
    assertEquals(1, evidence.size(), evidence::toString);
    assertEquals(flagged, evidence.get(0).text());
    assertEquals(List.of(suggestion), evidence.get(0).suggestions());
    assertEquals(score, evidence.get(0).score());
    assertEquals(flagged, evidence.get(0).span().of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Foreign Minister Qin Gang met Blinken. Blinken saw Roy Keane too. Keane’s talks went on.",
        "President Ricardo Rosselló met Roe. Ricardo Rossello’s talks with Roe went on.",
        "Senator John Curran met Roe. Later “Curan” met Roe, the letter said.",
        "Hillary Clinton met Roe. The Clintons’ visit to Roe was short.",
        "Jackie Chan flew home. China’s visit by Roe was short."
      })
  void find_nameIsAnotherOrTheSame_findsNothing(String text) {
    assertEquals(List.of(), SIGNAL.find(new Segmenter().segmentText(text)));
  }
}
