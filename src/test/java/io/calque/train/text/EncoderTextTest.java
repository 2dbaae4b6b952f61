package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.encode.FixedPieces;
import io.calque.encode.Pieces;
import io.calque.train.encoder.TaggedWindow;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindow.Tags;
import io.calque.train.encoder.TaggedWindows;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The windows that ask what stood in place of replaced words. */
class EncoderTextTest {
  private static final Labels NONE = Labels.NONE;

  private static List<TaggedWindow> asked(int words, int... replaced) {
    Tags tags = Tags.of(words, new Labels(1, 0));
    for (int word : replaced) {
      tags.replaced()[word] = 1;
      tags.originals()[word] = 5_000 + word;
    }
    return EncoderText.asked(
        FixedPieces.sized(IntStream.generate(() -> 1).limit(words).toArray()), tags);
  }

  @Test
  void asked_sentence_isTaggedAtItsMasksAlone() {
    List<TaggedWindow> windows = asked(4, 1, 3);
    assertEquals(1, windows.size());
    TaggedWindow window = windows.get(0);
    assertEquals(
        List.of(101, 1000, 1001, 1002, 1003, 102, 1000, 103, 1002, 103, 102),
        TaggedWindows.ids(window));
    assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 5001, 0, 5003, 0), TaggedWindows.originals(window));
    assertEquals(List.of(NONE, NONE, NONE), TaggedWindows.labels(window));
    assertEquals(
        List.of((int) TaggedWindow.UNTAGGED),
        TaggedWindows.tags(window, 0).stream().distinct().toList());
    assertEquals(
        List.of((int) TaggedWindow.UNTAGGED),
        TaggedWindows.tags(window, 1).stream().distinct().toList());
  }

  @Test
  void asked_nothingReplaced_givesNoWindow() {
    assertEquals(List.of(), asked(4));
  }

  /**
   * A replaced word beside those that are asked for is seen, not masked: nothing is learnt there.
   */
  @ParameterizedTest
  @ValueSource(ints = {95, 300})
  void asked_longSentence_eachWordIsLearntOnceAtItsMask(int words) {
    int[] replaced = IntStream.range(0, words).filter(i -> i % 9 == 4).toArray();
    int learnt = 0;
    for (TaggedWindow window : asked(words, replaced)) {
      List<Integer> ids = TaggedWindows.ids(window);
      List<Integer> originals = TaggedWindows.originals(window);
      for (int i = 0; i < ids.size(); i++) {
        assertEquals(ids.get(i) == Pieces.MASK, originals.get(i) != 0, "piece " + i);
        learnt += originals.get(i) == 0 ? 0 : 1;
      }
    }
    assertEquals(replaced.length, learnt);
  }
}
