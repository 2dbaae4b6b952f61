package io.calque.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.signal.Evidence;
import io.calque.text.Alignment;
import io.calque.text.Article;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Places of one article as SARIF regions: in a text by line and column and by offset, in a page
 * that it is aligned to by offset in the page.
 */
final class SarifRegions {
  /** A longer sentence is no context to show. */
  private static final int LONG = 600;

  private final Alignment alignment;
  private final int[] lineStarts;

  /** Regions of {@code article}; a line ends with LF, CR LF included. */
  SarifRegions(Article article) {
    alignment = article.alignment();
    String text = article.text();
    int[] starts = new int[16];
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
      starts[lines++] = i + 1;
    }
    lineStarts = Arrays.copyOf(starts, lines);
  }

  /** Writes {@code region}, and {@code contextRegion} unless the sentence is very long. */
  void write(JsonGenerator json, Evidence evidence, Sentence sentence) throws IOException {
    region(json, "region", evidence.span(), evidence.text());
    if (sentence.text().length() <= LONG && sentence.span().contains(evidence.span())) {
      region(json, "contextRegion", sentence.span(), sentence.text());
    }
  }

  private void region(JsonGenerator json, String field, Span span, String snippet)
      throws IOException {
    List<Span> onPage = alignment.inSource(span);
    json.writeObjectFieldStart(field);
    if (onPage.isEmpty()) {
      lines(json, span);
      offset(json, span);
    } else {
      offset(json, new Span(onPage.get(0).start(), onPage.get(onPage.size() - 1).end()));
    }
    json.writeObjectFieldStart("snippet");
    json.writeStringField("text", snippet);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void lines(JsonGenerator json, Span span) throws IOException {
    int first = line(span.start());
    int last = line(span.end());
    json.writeNumberField("startLine", first + 1);
    json.writeNumberField("startColumn", span.start() - lineStarts[first] + 1);
    json.writeNumberField("endLine", last + 1);
    json.writeNumberField("endColumn", span.end() - lineStarts[last] + 1);
  }

  private static void offset(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("charOffset", span.start());
    json.writeNumberField("charLength", span.length());
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
