package io.calque.train.text;

import io.calque.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads sentences in which people marked words, as running text in the common typography. */
final class TaggedTexts {
  /** Who made the systems of {@code mt-words}; these sentences stand in {@code mt-train} too. */
  private static final String MAKER = "fairseq-transformer";

  private final TextNormaliser normaliser = new TextNormaliser();
  private final List<TaggedText> texts = new ArrayList<>();

  TaggedTexts() {}

  /** What was read, in order. */
  List<TaggedText> texts() {
    return List.copyOf(texts);
  }

  /**
   * Reads {@code mt-words}.
   *
   * @throws io.calque.text.BadDataException as {@link WordTags#rows} does
   */
  void addWords(Path file, VisibleEdits edits) {
    try (Stream<WordTags> rows = WordTags.rows(file)) {
      rows.forEach(row -> add(row, Paragraph.name(file), edits.of(row)));
    }
  }

  private void add(WordTags row, String set, List<Optional<Boolean>> shows) {
    Detokeniser.Running running = Detokeniser.of(row.tokens());
    List<Span> visible = new ArrayList<>();
    List<Span> unsure = new ArrayList<>();
    for (int i = 0; i < shows.size(); i++) {
      Span span = running.spans().get(i);
      shows.get(i).ifPresent(yes -> (yes ? visible : unsure).add(span));
    }
    add(
        new TaggedText(
            row.id(), set, MAKER, row.lang(), Provenance.MT, running.text(), visible, unsure));
  }

  /**
   * Reads {@code mt-spans}.
   *
   * @param sources the documents behind blocks
   * @throws io.calque.text.BadDataException as {@link MarkedSpans#rows} does
   */
  void addSpans(Path file, SourceDocuments sources) {
    try (Stream<MarkedSpans> rows = MarkedSpans.rows(file)) {
      rows.forEach(row -> add(row, Paragraph.name(file), sources.of(row.docId(), row.line())));
    }
  }

  private void add(MarkedSpans row, String set, String id) {
    List<Span> visible = new ArrayList<>();
    List<Span> unsure = new ArrayList<>();
    row.marks().stream()
        .sorted((one, other) -> one.span().compareTo(other.span()))
        .forEach(mark -> (mark.isVisible() ? visible : unsure).add(mark.span()));
    Provenance label = row.isHuman() ? Provenance.HUMAN_TRANSLATION : Provenance.MT;
    add(new TaggedText(id, set, row.system(), row.lang(), label, row.text(), visible, unsure));
  }

  /** Keeps a text normalised; one whose spans cannot be carried over is left out. */
  private void add(TaggedText raw) {
    String normalised = normaliser.normalise(raw.text());
    SpanCarrier carrier = new SpanCarrier(raw.text(), normalised);
    if (normalised.isEmpty() || !carrier.isWhole()) {
      return;
    }
    texts.add(
        new TaggedText(
            raw.id(),
            raw.set(),
            raw.system(),
            raw.lang(),
            raw.label(),
            normalised,
            carried(carrier, raw.visible()),
            carried(carrier, raw.unsure())));
  }

  private static List<Span> carried(SpanCarrier carrier, List<Span> spans) {
    return spans.stream().flatMap(span -> carrier.of(span).stream()).toList();
  }
}
