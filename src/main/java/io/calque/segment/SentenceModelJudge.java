package io.calque.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Asks OpenNLP's English sentence model about one full stop that rules cannot decide.
 *
 * <p>The model looks only at the words around a stop, so it is shown a window of text: this keeps
 * the cost constant for a line of any length. It is loaded at the first question (about 150 ms),
 * and many articles never ask one.
 */
final class SentenceModelJudge {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final int BEFORE = 120;
  private static final int AFTER = 60;

  /** Loaded when first touched; the model is thread-safe, detectors are not. */
  private static final class Holder {
    static final SentenceModel LOADED = load();

    private static SentenceModel load() {
      try (InputStream in =
          Objects.requireNonNull(SentenceModelJudge.class.getResourceAsStream(MODEL), MODEL)) {
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether the model ends a sentence with the terminator at {@code at}. */
  boolean endsSentence(String text, int at) {
    int start = Math.max(0, at - BEFORE);
    int end = Math.min(text.length(), at + AFTER);
    String window = text.substring(start, end);
    for (Span span : new SentenceDetectorME(Holder.LOADED).sentPosDetect(window)) {
      int last = span.getEnd() - 1 + start;
      if (last >= at && last < text.length() && onlyMarksBetween(text, at, last)) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyMarksBetween(String text, int at, int last) {
    if (last - at > 4) {
      return false;
    }
    for (int i = at + 1; i <= last; i++) {
      if (Marks.isWordPart(text, i)) {
        return false;
      }
    }
    return true;
  }
}
