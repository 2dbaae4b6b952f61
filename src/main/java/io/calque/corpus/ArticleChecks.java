package io.calque.corpus;

import io.calque.corpus.ArticleDraft.Placed;
import io.calque.table.TableRow;
import io.calque.text.Label;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that hold between the rows of one article. */
final class ArticleChecks {
  private static final Comparator<Placed> IN_TEXT_ORDER = Comparator.comparing(Placed::span);

  private final ProblemLog log;

  ArticleChecks(ProblemLog log) {
    this.log = log;
  }

  void check(ArticleDraft draft) {
    List<Placed> parts = new ArrayList<>(draft.sentences().values());
    parts.addAll(draft.residue());
    parts.sort(IN_TEXT_ORDER);
    checkOverlaps(parts);
    List<Placed> artifacts = new ArrayList<>(draft.artifacts());
    artifacts.sort(IN_TEXT_ORDER);
    checkOverlaps(artifacts);
    checkLabels(draft);
    if (!draft.isIncomplete()) {
      checkSentenceOrder(draft);
      checkCoverage(draft, parts);
    }
  }

  static String range(Span span) {
    return " at " + span.start() + " to " + span.end();
  }

  private void checkOverlaps(List<Placed> sorted) {
    Placed furthest = null;
    for (Placed part : sorted) {
      if (furthest != null && furthest.span().overlaps(part.span())) {
        String other = furthest.row().file() + " line " + furthest.row().line();
        String expected = "no overlap with " + other + range(furthest.span());
        log.add(part.row(), expected, range(part.span()).strip());
      }
      if (furthest == null || part.span().end() > furthest.span().end()) {
        furthest = part;
      }
    }
  }

  private void checkSentenceOrder(ArticleDraft draft) {
    int expected = 0;
    int end = 0;
    for (Map.Entry<Integer, Placed> entry : draft.sentences().entrySet()) {
      Placed sentence = entry.getValue();
      if (entry.getKey() != expected) {
        String found = String.valueOf(entry.getKey());
        log.add(sentence.row(), "sentence number " + expected, found);
        return;
      }
      if (sentence.span().end() <= end) {
        String after = "a sentence that ends after " + end;
        log.add(sentence.row(), after, range(sentence.span()).strip());
      }
      end = Math.max(end, sentence.span().end());
      expected++;
    }
  }

  private void checkLabels(ArticleDraft draft) {
    for (Map.Entry<Integer, Label> entry : draft.labels().entrySet()) {
      @Nullable Placed sentence = draft.sentences().get(entry.getKey());
      if (sentence != null) {
        checkLabel(draft, sentence.row(), entry.getKey(), entry.getValue());
      }
    }
  }

  private void checkLabel(ArticleDraft draft, TableRow row, int index, Label label) {
    boolean marked = draft.marked().contains(index);
    if (label == Label.ORIGINAL) {
      if (marked) {
        log.add(row, "label spun or translated for a sentence with artifacts", "'original'");
      }
    } else if (draft.label().isPresent() && draft.label().get() != label) {
      String allowed = "label original or that of the article, " + draft.label().get().id();
      log.add(row, allowed, ProblemLog.quote(label.id()));
    } else if (!marked && !draft.isIncomplete()) {
      String found = ProblemLog.quote(label.id());
      log.add(row, "label original for a sentence without artifacts", found);
    }
  }

  private void checkCoverage(ArticleDraft draft, List<Placed> sorted) {
    int covered = 0;
    for (Placed part : sorted) {
      checkGap(draft, covered, part.span().start());
      covered = Math.max(covered, part.span().end());
    }
    checkGap(draft, covered, draft.text().length());
  }

  private void checkGap(ArticleDraft draft, int from, int to) {
    int start = from;
    while (start < to && isBlank(draft.text().charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && isBlank(draft.text().charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      Span gap = new Span(start, end);
      int line = 1 + (int) draft.text().chars().limit(start).filter(unit -> unit == '\n').count();
      String found = ProblemLog.quote(gap.of(draft.text())) + range(gap) + " in neither";
      String file = "articles/" + draft.row().get("file");
      log.add(file, line, "every character in a sentence or a residue row", found);
    }
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
