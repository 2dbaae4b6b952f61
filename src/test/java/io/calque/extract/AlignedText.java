package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Alignment.Run;
import io.calque.text.Article;
import org.jsoup.parser.Parser;

/** Checks that an article stands in its page where its alignment says. */
final class AlignedText {
  private static final int MOST_TIMES = 4;

  private AlignedText() {}

  /** Every run reads as the text does, and every character but white space is in a run. */
  static void check(Article article, String html) {
    String text = article.text();
    boolean[] covered = new boolean[text.length()];
    for (Run run : article.alignment().runs()) {
      String written = run.source().of(html);
      String read = run.text().of(text);
      assertTrue(reads(written, read, run.verbatim()), run + ": " + written + " for " + read);
      for (int i = run.text().start(); i < run.text().end(); i++) {
        covered[i] = true;
      }
    }
    for (int i = 0; i < covered.length; i++) {
      int end = Math.min(text.length(), i + 30);
      assertTrue(
          covered[i] || Character.isWhitespace(text.charAt(i)),
          "not aligned: " + text.substring(i, end));
    }
  }

  /** Whether {@code written}, encoded more than once or in a string of a script, is the text. */
  static boolean reads(String written, String text, boolean verbatim) {
    String read = written;
    for (int i = 0; i < MOST_TIMES && !verbatim && !read.contains(text); i++) {
      read = Parser.unescapeEntities(unescaped(read), false);
    }
    return verbatim ? read.equals(text) : read.contains(text);
  }

  private static String unescaped(String written) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\' && i + 5 < written.length() && written.charAt(i + 1) == 'u') {
        plain.append((char) Integer.parseInt(written.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
