package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.Encoded;
import io.calque.model.SentenceReading;
import io.calque.score.Tier;
import io.calque.segment.Segmenter;
import io.calque.statistics.WordInContext;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.train.text.Provenance;
import io.calque.train.text.TaggedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Marked words by a reader that gives each word its length. */
class TaggedWordTableTest {
  private static final Encoded.LogOdds NOTHING = new Encoded.LogOdds(0, 0);
  private final ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);

  private static TaggedText text(String set, String lang, List<Span> visible, List<Span> unsure) {
    return new TaggedText(
        "d", set, "maker", lang, Provenance.MT, "He want a house soon.", visible, unsure);
  }

  private static List<SentenceReading> read(TaggedText text) {
    List<SentenceReading> out = new ArrayList<>();
    for (Sentence sentence : new Segmenter().segmentText(text.text()).sentences()) {
      int words = sentence.tokens().size();
      out.add(
          new SentenceReading(
              sentence,
              Collections.nCopies(words, WordInContext.NONE),
              Collections.nCopies(words, 0.0),
              List.of(),
              Optional.of(
                  new Encoded(
                      Collections.nCopies(words, 0.0),
                      sentence.tokens().stream()
                          .map(token -> (double) token.text().length())
                          .toList(),
                      NOTHING,
                      NOTHING)),
              OptionalDouble.of(2)));
    }
    return out;
  }

  /** Of He, want, a, house, soon: want is marked, house is unsure, soon is as long as want. */
  @Test
  void addTo_heldOutLanguage_isWhatIsPromised() {
    List<Span> want = List.of(new Span(3, 7));
    List<Span> house = List.of(new Span(10, 15));
    TaggedWordTable table =
        TaggedWordTable.measure(
            List.of(
                text("mt-words", "et", want, house),
                text("mt-words", "ru", house, want),
                text("mt-spans", "et", house, List.of())),
            TaggedWordTableTest::read);
    table.addTo(targets);
    assertEquals("0.833, met", MeasuredDocuments.cell(targets, Goal.WORDS, Tier.DEEP));
    assertEquals(
        "masked words of the sentence 0.500; rarity 0.500",
        MeasuredDocuments.baselines(targets, Goal.WORDS));
    Markdown out = new Markdown();
    table.write(out);
    String written = out.toString();
    assertTrue(
        written.contains("| mt-words, et, held-out language | 1 | 1 | 3 | 0.833 |"), written);
    assertTrue(written.contains("| mt-words, ru | 1 | 1 | 3 | 1.000 |"), written);
  }

  @Test
  void addTo_nothingMarked_isMissed() {
    TaggedWordTable table =
        TaggedWordTable.measure(
            List.of(text("mt-words", "et", List.of(), List.of())), TaggedWordTableTest::read);
    table.addTo(targets);
    assertEquals("no cases, **missed**", MeasuredDocuments.cell(targets, Goal.WORDS, Tier.DEEP));
  }
}
