package io.calque.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.calque.text.Alignment;
import io.calque.text.Alignment.Run;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text with markup between its parts, as LanguageTool's clients send it: markup is not read, but
 * counts in the offsets of the answer.
 *
 * @param plain what is read
 * @param original text and markup as they were sent
 * @param alignment where the plain text stands in the original
 */
record AnnotatedText(String plain, String original, Alignment alignment) {
  private static final Set<String> PART = Set.of("text", "markup", "interpretAs");

  /** A text without markup. */
  static AnnotatedText of(String text) {
    if (text.isEmpty()) {
      return new AnnotatedText("", "", Alignment.NONE);
    }
    Span all = new Span(0, text.length());
    return new AnnotatedText(text, text, new Alignment(List.of(new Run(all, all, true))));
  }

  /**
   * Reads {@code
   * {"annotation":[{"text":"…"},{"markup":"<b>"},{"markup":"<p>","interpretAs":"\n"}]}}.
   *
   * @throws Refusal naming the part that is wrong
   */
  static AnnotatedText read(Fields data) {
    JsonNode parts =
        data.allow(Set.of("annotation"))
            .list("annotation")
            .orElseThrow(
                () -> Refusal.badRequest("missing-field", data.path() + "annotation is missing"));
    Builder builder = new Builder();
    for (int i = 0; i < parts.size(); i++) {
      String path = data.path() + "annotation[" + i + "].";
      if (!parts.get(i).isObject()) {
        throw Refusal.badRequest("bad-field", path + ": expected an object");
      }
      builder.add(new Fields(parts.get(i), path).allow(PART));
    }
    return builder.build();
  }

  private static final class Builder {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder original = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    void add(Fields part) {
      Optional<String> text = part.text("text");
      Optional<String> markup = part.text("markup");
      Optional<String> read = part.text("interpretAs");
      if (text.isPresent() == markup.isPresent() || (text.isPresent() && read.isPresent())) {
        throw Refusal.badRequest(
            "bad-field", part.path() + ": expected text, or markup with or without interpretAs");
      }
      add(text.orElse(read.orElse("")), text.orElse(markup.orElse("")), text.isPresent());
    }

    private void add(String read, String written, boolean verbatim) {
      Span text = new Span(plain.length(), plain.length() + read.length());
      Span source = new Span(original.length(), original.length() + written.length());
      plain.append(read);
      original.append(written);
      if (!read.isEmpty() && !written.isEmpty()) {
        runs.add(new Run(text, source, verbatim));
      }
    }

    AnnotatedText build() {
      return new AnnotatedText(plain.toString(), original.toString(), new Alignment(runs));
    }
  }

  /** Where a span of the plain text stands in the original, markup between its words included. */
  Optional<Span> inOriginal(Span span) {
    List<Span> places = alignment.inSource(span);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(places.get(0).start(), places.get(places.size() - 1).end()));
  }
}
