package io.calque.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Span;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  /** Each row: a paragraph with its outermost quotations in braces. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“{Yes,}” he said. “{No.}”",
        "He said “{yes, ‘never’ again}” and left.",
        "\"{Yes,}\" he said, \"{no.}\"",
        "„{Ja}“, he said, «{oui}» she said, »{ja}« they said.",
        "He said 「{hai 『so』}」 twice.",
        "– {We won,}” he said.",
        "He said “{we won}",
        "It isn’t the boys’ club of the ’90s, ’tis said.",
        "He stopped at 6’ 2” tall.",
        "‘{We won}’, he said.",
      })
  void spans_marks_areReadByTheirNeighbours(String marked) {
    String text = marked.replaceAll("[{}]", "");
    StringBuilder found = new StringBuilder(text);
    var spans = Quotations.of(text).spans();
    for (int i = spans.size() - 1; i >= 0; i--) {
      found.insert(spans.get(i).end(), '}').insert(spans.get(i).start(), '{');
    }
    assertEquals(marked, found.toString());
  }

  @Test
  void spans_seededMarks_areInOrderAndInside() {
    SplittableRandom random = new SplittableRandom(9);
    String pieces = "ab .,“”„«»‘’'\"-–「」(";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      int end = 0;
      Quotations quotations = Quotations.of(text.toString());
      for (Span span : quotations.spans()) {
        assertTrue(span.start() >= end && span.length() > 0, text.toString());
        end = span.end();
      }
      assertTrue(end <= text.length(), text.toString());
      for (int i = 0; i < text.length(); i++) {
        boolean mark = Marks.isQuote(text.charAt(i));
        assertTrue(mark || (!quotations.opens(i) && !quotations.closes(i)), text.toString());
      }
    }
  }
}
