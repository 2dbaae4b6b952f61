package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Document;
import io.calque.text.Language;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every signal must keep to, asked of each in the test class of its own; {@link SignalsTest}
 * holds that none goes without.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignalContractTest {
  static final Segmenter SEGMENTER = new Segmenter();
  private static final List<Signal> STANDARD = Signals.list(Language.ENGLISH, source -> true);
  private static final int THREADS = 8;

  /** Marks and words that stand between those of the examples in seeded texts. */
  private static final List<String> ODD =
      List.of("“", "”", "\"", "—", "(", ")", ".", ",", "\n", "’s", "7", "é", "𝔞", "\u00a0", "Mr.");

  private final Signal signal = signal();

  /** The signal to be held to its contract. */
  abstract Signal signal();

  /** The signal of that name, as Calque loads it. */
  static Signal standard(String id) {
    return STANDARD.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** All that the signal finds in a text, in the notation of {@link Example#hit}. */
  final String marked(String text) {
    return Example.marked(text, find(text));
  }

  /** What the signal finds in a text. */
  final List<Evidence> find(String text) {
    return signal.find(SEGMENTER.segmentText(text));
  }

  private List<Document> documents() {
    return signal.examples().stream().map(one -> SEGMENTER.segmentText(one.text())).toList();
  }

  private List<List<Evidence>> findAll(List<Document> documents) {
    return documents.stream().map(signal::find).toList();
  }

  @Test
  void examples_each_giveTheirSpansAndSuggestionsAndNoMore() {
    List<String> wrong = new ArrayList<>();
    for (Example example : signal.examples()) {
      List<Example.Finding> found =
          find(example.text()).stream()
              .map(one -> new Example.Finding(one.span(), one.suggestions()))
              .toList();
      if (!found.equals(example.findings())) {
        wrong.add("expected " + example.marked() + "\nfound " + found);
      }
    }
    assertTrue(wrong.isEmpty(), () -> signal.id() + ":\n" + String.join("\n", wrong));
  }

  @Test
  void examples_haveHitAndNearMissAndNoneTwice() {
    List<String> texts = signal.examples().stream().map(Example::text).toList();
    assertTrue(signal.examples().stream().anyMatch(Example::isHit), "no hit");
    assertFalse(signal.examples().stream().allMatch(Example::isHit), "no near miss");
    List<String> hits =
        signal.examples().stream().filter(Example::isHit).map(Example::text).toList();
    assertEquals(hits.stream().distinct().toList(), hits);
    assertEquals(texts.size(), signal.examples().size());
  }

  @Test
  void find_manyDocumentsInAnyOrder_isAsOneAlone() {
    List<Document> documents = new ArrayList<>(documents());
    List<List<Evidence>> alone =
        documents.stream().map(document -> signal().find(document)).toList();
    assertEquals(alone, findAll(documents));
    Collections.reverse(documents);
    List<List<Evidence>> reversed = new ArrayList<>(findAll(documents));
    Collections.reverse(reversed);
    assertEquals(alone, reversed);
  }

  @Test
  void find_eightThreadsAtOnce_isAsOne() throws Exception {
    List<Document> documents = documents();
    List<List<Evidence>> expected = findAll(documents);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<List<Evidence>>>> tasks =
          Collections.nCopies(THREADS, () -> findAll(documents));
      for (Future<List<List<Evidence>>> found : threads.invokeAll(tasks)) {
        assertEquals(expected, found.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void find_seededTexts_givesWordsOfOneSentenceInOrder() {
    SplittableRandom random = new SplittableRandom(13);
    for (int round = 0; round < 60; round++) {
      Document document = SEGMENTER.segmentText(seeded(random));
      List<Evidence> found = signal.find(document);
      assertEquals(found, signal.find(document), document.text());
      int last = 0;
      for (Evidence one : found) {
        Span span = one.span();
        String where = one + " in '" + document.text() + "'";
        assertTrue(span.length() > 0 && span.end() <= document.text().length(), where);
        assertTrue(span.start() >= last, "out of order: " + where);
        assertEquals(one.text(), span.of(document.text()), where);
        Span sentence = document.sentences().get(document.sentenceAt(span.start())).span();
        assertTrue(sentence.contains(span), "over two sentences: " + where);
        assertFalse(one.suggestions().contains(one.text()), "suggests itself: " + where);
        assertFalse(one.suggestions().stream().anyMatch(String::isBlank), where);
        assertFalse(one.reason().isBlank(), where);
        last = span.start();
      }
    }
  }

  /** Some examples, or only words of them, with odd marks in between. */
  private String seeded(SplittableRandom random) {
    List<Example> examples = signal.examples();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      String part = examples.get(random.nextInt(examples.size())).text();
      for (String word : part.split(" ")) {
        if (random.nextInt(12) == 0) {
          text.append(ODD.get(random.nextInt(ODD.size())));
        }
        if (random.nextInt(12) > 0) {
          text.append(word).append(' ');
        }
      }
    }
    return text.toString();
  }

  @Test
  void find_emptyBlankOrMarksAlone_isSilent() {
    for (String text : List.of("", " \n\t ", "…", "7", "???")) {
      assertEquals(List.of(), find(text), text);
    }
  }
}
