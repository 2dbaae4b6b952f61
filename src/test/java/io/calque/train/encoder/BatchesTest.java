package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.FixedPieces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
  private static final int PIECES = 256;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4095, 4096, 4097, 9000})
  void shuffled_sentences_areDealtOnce(int count) {
    List<TaggedSentence> sentences = sentences(count, 60);
    assertDealt(sentences, Batches.shuffled(sentences, PIECES, 1));
    assertDealt(sentences, Batches.sorted(sentences, PIECES));
  }

  @ParameterizedTest
  @CsvSource({"2, 60", "64, 60", "256, 60", "2048, 120"})
  void shuffled_batches_keepTheBudget(int pieces, int longest) {
    for (List<TaggedSentence> batch : Batches.shuffled(sentences(5000, longest), pieces, 1)) {
      int width = batch.stream().mapToInt(TaggedSentence::length).max().orElseThrow();
      assertTrue(
          batch.size() == 1 || width * batch.size() <= pieces,
          batch.size() + " sentences of " + width + " pieces");
    }
  }

  @Test
  void sorted_equalLengths_fillTheBudget() {
    List<TaggedSentence> sentences = Collections.nCopies(100, sentence(8));
    List<Integer> sizes = Batches.sorted(sentences, 320).stream().map(List::size).toList();
    assertEquals(List.of(40, 40, 20), sizes);
  }

  @Test
  void sorted_longerThanTheBudget_isAlone() {
    List<TaggedSentence> sentences = List.of(sentence(50), sentence(3), sentence(70), sentence(4));
    List<List<Integer>> lengths =
        Batches.sorted(sentences, 20).stream()
            .map(batch -> batch.stream().map(TaggedSentence::length).toList())
            .toList();
    assertEquals(List.of(List.of(3, 4), List.of(50), List.of(70)), lengths);
  }

  @Test
  void shuffled_sameSeed_givesTheSameBatches() {
    List<TaggedSentence> sentences = sentences(6000, 40);
    List<List<TaggedSentence>> batches = Batches.shuffled(sentences, PIECES, 7);
    assertEquals(batches, Batches.shuffled(sentences, PIECES, 7));
    assertNotEquals(batches, Batches.shuffled(sentences, PIECES, 8));
  }

  @Test
  void shuffled_batches_areOfLikeLengthInMixedOrder() {
    List<List<TaggedSentence>> batches = Batches.shuffled(sentences(4000, 60), PIECES, 1);
    List<Integer> lengths = new ArrayList<>();
    for (List<TaggedSentence> batch : batches) {
      int longest = batch.stream().mapToInt(TaggedSentence::length).max().orElseThrow();
      int shortest = batch.stream().mapToInt(TaggedSentence::length).min().orElseThrow();
      assertTrue(longest - shortest <= 4, shortest + " to " + longest + " pieces in a batch");
      lengths.add(longest);
    }
    assertNotEquals(lengths.stream().sorted().toList(), lengths);
  }

  private static void assertDealt(
      List<TaggedSentence> sentences, List<List<TaggedSentence>> batches) {
    Set<TaggedSentence> dealt = Collections.newSetFromMap(new IdentityHashMap<>());
    batches.forEach(dealt::addAll);
    assertEquals(sentences.size(), batches.stream().mapToInt(List::size).sum());
    assertEquals(sentences.size(), dealt.size());
    assertTrue(dealt.containsAll(sentences));
    assertTrue(batches.stream().noneMatch(List::isEmpty), "an empty batch");
  }

  private static List<TaggedSentence> sentences(int count, int longest) {
    Random random = new Random(3);
    List<TaggedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sentences.add(sentence(2 + random.nextInt(longest - 1)));
    }
    return sentences;
  }

  private static TaggedSentence sentence(int length) {
    int words = length - 2;
    return new TaggedSentence(
        FixedPieces.words(new long[words]), new byte[words], new int[words], 0);
  }
}
