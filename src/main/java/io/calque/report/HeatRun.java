package io.calque.report;

import io.calque.score.ExplainedSentence;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A marked word, or the unmarked text between two of them.
 *
 * @param text as it stands in the article
 * @param probability that a spinner put it there, 0 to 1; 0 for unmarked text
 */
record HeatRun(String text, double probability) {
  /** The runs of a sentence, in order; together its whole text. */
  static List<HeatRun> of(ExplainedSentence explained) {
    Sentence sentence = explained.score().sentence();
    List<HeatRun> runs = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      double probability = explained.replaced().get(i);
      if (Heat.of(probability) != Heat.COLD) {
        Span span = sentence.inText(sentence.tokens().get(i).span());
        cold(sentence.text().substring(at, span.start()), runs);
        runs.add(new HeatRun(span.of(sentence.text()), probability));
        at = span.end();
      }
    }
    cold(sentence.text().substring(at), runs);
    return runs;
  }

  Heat heat() {
    return Heat.of(probability);
  }

  private static void cold(String text, List<HeatRun> runs) {
    if (!text.isEmpty()) {
      runs.add(new HeatRun(text, 0));
    }
  }
}
