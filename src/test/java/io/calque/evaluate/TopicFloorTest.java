package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.Tier;
import io.calque.segment.Segmenter;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicFloorTest {
  private static final Ranking NONE = new Ranking(List.of(), List.of());
  private final ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);

  @Test
  void hide_sentence_keepsTheCommonestWordsMarksAndPlaces() {
    Sentence sentence =
        new Segmenter().segmentText("The mayor of Lyon paid 1,250 euros.").sentences().get(0);
    Sentence hidden = TopicFloor.hide(sentence, Set.of("the", "of"));
    assertEquals(
        List.of("The", "[UNK]", "of", "[UNK]", "[UNK]", "9,999", "[UNK]", "."),
        hidden.tokens().stream().map(Token::text).toList());
    assertEquals(
        sentence.tokens().stream().map(Token::span).toList(),
        hidden.tokens().stream().map(Token::span).toList());
    assertEquals("The mayor of Lyon paid 1,250 euros.", sentence.text());
  }

  @Test
  void addTo_rankings_giveWhatIsLost() {
    Ranking asIs = new Ranking(List.of(1.0, 2.0), List.of(0.0, -1.0));
    Ranking hidden = new Ranking(List.of(-0.5, 2.0), List.of(0.0, -1.0));
    TopicFloor floor = new TopicFloor(asIs, hidden, 1_500);
    floor.addTo(targets);
    assertEquals("0.250, **missed**", MeasuredDocuments.cell(targets, Goal.TOPIC, Tier.DEEP));
    assertEquals("AUC unmasked 1.000", MeasuredDocuments.baselines(targets, Goal.TOPIC));
    Markdown out = new Markdown();
    floor.write(out);
    String text = out.toString();
    assertTrue(text.contains("every word but the 1,500 that"), text);
    assertTrue(text.contains("| words masked | 2 | 2 | 0.750 |"), text);
  }

  @Test
  void addTo_modelsWithoutAScore_sayWhatIsMissing() {
    new TopicFloor(new Ranking(List.of(1.0), List.of(0.0)), NONE, 0).addTo(targets);
    assertEquals(
        "not measured: no translations, no human text, or no score to rank them by",
        MeasuredDocuments.cell(targets, Goal.TOPIC, Tier.DEEP));
  }
}
