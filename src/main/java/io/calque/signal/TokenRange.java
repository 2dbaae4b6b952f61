package io.calque.signal;

import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.List;

/**
 * Tokens {@code [from, to)} of a sentence.
 *
 * @param sentence the sentence
 * @param from first token
 * @param to one past the last token, more than {@code from}
 */
record TokenRange(Sentence sentence, int from, int to) {
  Span span() {
    return new Span(
        sentence.tokens().get(from).span().start(), sentence.tokens().get(to - 1).span().end());
  }

  String text() {
    return sentence.inText(span()).of(sentence.text());
  }

  boolean isQuoted() {
    return sentence.isQuoted(span());
  }

  Evidence evidence(ArtifactType type, List<String> suggestions, double score, String reason) {
    return new Evidence(type, span(), text(), suggestions, score, reason);
  }
}
