package io.calque.signal;

import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with all that a signal must find in it, and nothing else; loading the signal fails where
 * that does not hold. A near miss is one in which nothing may be found.
 *
 * @param text an article of one or more sentences
 * @param findings what must be found, in order of appearance; empty for a near miss
 */
public record Example(String text, List<Finding> findings) {
  private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]]++)]");
  private static final String ARROW = " -> ";
  private static final String OR = " / ";

  /**
   * One expected piece of evidence.
   *
   * @param span where it stands in the text
   * @param suggestions probable original wordings, all of them, best first
   */
  public record Finding(Span span, List<String> suggestions) {
    /** Copies the suggestions. */
    public Finding {
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * Copies the findings and checks that they are words of the text.
   *
   * @throws IllegalArgumentException naming the span that is empty or ends behind the text
   */
  public Example {
    findings = List.copyOf(findings);
    for (Finding finding : findings) {
      Span span = finding.span();
      if (span.length() == 0 || span.end() > text.length()) {
        throw new IllegalArgumentException(span + " covers no words of '" + text + "'");
      }
    }
  }

  /**
   * A text whose every finding stands in brackets, its suggestions after an arrow: {@code He left
   * [with out -> without / lacking] a word and [a a] hat.}
   *
   * @throws IllegalArgumentException if nothing stands in brackets
   */
  public static Example hit(String marked) {
    StringBuilder text = new StringBuilder();
    List<Finding> findings = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int from = 0;
    while (mark.find()) {
      text.append(marked, from, mark.start());
      String[] parts = mark.group(1).split(ARROW, 2);
      Span span = new Span(text.length(), text.length() + parts[0].length());
      findings.add(new Finding(span, parts.length == 1 ? List.of() : List.of(parts[1].split(OR))));
      text.append(parts[0]);
      from = mark.end();
    }
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("hit '" + marked + "' has no words in brackets");
    }
    return new Example(text.append(marked.substring(from)).toString(), findings);
  }

  /** A near miss. */
  public static Example miss(String text) {
    return new Example(text, List.of());
  }

  boolean isHit() {
    return !findings.isEmpty();
  }

  /** What a signal found in an article, in the notation of {@link #hit}. */
  static String marked(String text, List<Evidence> found) {
    return new Example(
            text, found.stream().map(one -> new Finding(one.span(), one.suggestions())).toList())
        .marked();
  }

  /** The text in the notation of {@link #hit}; of findings that overlap only the first. */
  String marked() {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Finding finding : findings) {
      Span span = finding.span();
      if (span.start() >= from) {
        out.append(text, from, span.start()).append('[').append(span.of(text));
        out.append(finding.suggestions().isEmpty() ? "" : ARROW);
        out.append(String.join(OR, finding.suggestions())).append(']');
        from = span.end();
      }
    }
    return out.append(text, from, text.length()).toString();
  }
}
