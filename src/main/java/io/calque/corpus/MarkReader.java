package io.calque.corpus;

import io.calque.corpus.ArticleDraft.Placed;
import io.calque.signal.ArtifactType;
import io.calque.table.TableRow;
import io.calque.text.Label;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the rows that mark something in an article: sentences, artifacts, residue. */
final class MarkReader {
  private final ProblemLog log;
  private final RowReader cells;

  MarkReader(ProblemLog log, RowReader cells) {
    this.log = log;
    this.cells = cells;
  }

  void readSentence(TableRow row, ArticleDraft draft, String labels) {
    Optional<Label> label = cells.value(row, "label", labels, Label::of);
    OptionalInt index = cells.number(row, "sentence");
    Optional<Span> span = cells.span(row, draft.text());
    if (index.isEmpty() || span.isEmpty()) {
      draft.markIncomplete();
      return;
    }
    Placed placed = new Placed(row, span.get());
    Placed earlier = draft.sentences().putIfAbsent(index.getAsInt(), placed);
    if (earlier != null) {
      String found = "sentence " + index.getAsInt() + " of line " + earlier.row().line() + " again";
      log.add(row, "a sentence number of its own", found);
      draft.markIncomplete();
      return;
    }
    label.ifPresent(read -> draft.labels().put(index.getAsInt(), read));
    String covered = span.get().of(draft.text());
    if (!covered.strip().equals(covered)) {
      String expected = "a sentence that neither begins nor ends with white space";
      log.add(row, expected, ProblemLog.quote(covered));
    }
  }

  void readArtifact(TableRow row, ArticleDraft draft) {
    Optional<ArtifactType> type =
        cells.value(row, "type", "one of the 16 artifact types", ArtifactType::of);
    Optional<Confidence> confidence =
        cells.value(row, "confidence", "confidence H, M or L", Confidence::of);
    String mechanism = cells.filled(row, "mechanism");
    OptionalInt index = cells.number(row, "sentence");
    Optional<Span> span = cells.span(row, draft.text());
    index.ifPresent(draft.marked()::add);
    if (index.isEmpty()) {
      draft.markIncomplete();
    }
    if (index.isEmpty() || span.isEmpty()) {
      return;
    }
    draft.artifacts().add(new Placed(row, span.get()));
    cells.sameText(row, span.get(), draft.text());
    checkInside(row, draft, index.getAsInt(), span.get());
    if (type.isPresent() && confidence.isPresent()) {
      draft.add(
          new LabelledArtifact(
              index.getAsInt(),
              span.get(),
              type.get(),
              row.get("text"),
              row.get("suggestion"),
              confidence.get(),
              mechanism));
    }
  }

  void readResidue(TableRow row, ArticleDraft draft) {
    String type = row.get("type");
    boolean known = type.equals(LabelledResidue.FURNITURE);
    for (ResidueType residueType : ResidueType.values()) {
      known |= residueType.id().equals(type);
    }
    if (!known) {
      log.add(row, "a residue type or furniture", ProblemLog.quote(type));
    }
    Optional<Span> span = cells.span(row, draft.text());
    if (span.isEmpty()) {
      draft.markIncomplete();
      return;
    }
    draft.residue().add(new Placed(row, span.get()));
    cells.sameText(row, span.get(), draft.text());
    draft.add(new LabelledResidue(type, span.get(), row.get("text"), row.get("note")));
  }

  private void checkInside(TableRow row, ArticleDraft draft, int index, Span span) {
    Placed sentence = draft.sentences().get(index);
    if (sentence == null) {
      if (!draft.isIncomplete()) {
        log.add(row, "a sentence of article " + row.get("article"), String.valueOf(index));
      }
    } else if (!sentence.span().contains(span)) {
      String expected = "a span inside sentence " + index + ArticleChecks.range(sentence.span());
      log.add(row, expected, ArticleChecks.range(span).strip());
    }
  }
}
