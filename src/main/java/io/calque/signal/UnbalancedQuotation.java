package io.calque.signal;

import io.calque.text.Block;
import io.calque.text.BlockKind;
import io.calque.text.Document;
import io.calque.text.Passage;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A closing quotation mark that nothing opened, and a quotation opened with a dash. A mark left
 * open is silent where the quotation runs on in the next paragraph.
 */
final class UnbalancedQuotation implements Signal {
  private static final double DASH = 0.6;
  private static final double CURLY = 0.25;
  private static final double STRAIGHT = 0.15;
  private static final String DASHED =
      "a quotation opens with a dash, as in other languages, and closes with a mark";
  private static final String STRAY = "a quotation closes here that was never opened";

  @Override
  public String id() {
    return ArtifactType.UNBALANCED_QUOTATION.id();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("[– -> “] It is a good day,[”] the mayor told them."),
        Example.hit("[— -> “] We won. That is all,[\"] she said on Monday."),
        Example.hit("They spoke about the breach rules[”] by the firm."),
        Example.miss("“It is a good day,” the mayor told them. “Very good.”"),
        Example.miss("“We came.\n“We saw.\n“We won,” he said."),
        Example.miss("“We came.\nWe won,” he said."),
        Example.miss("The 6” pipe and the 5’ 10” man met in the ’80s."),
        Example.miss("The boys’ club isn’t the girls’ club, 'tis said."),
        Example.miss("– It is a good day, the mayor told them."),
        Example.miss("– “It is a good day,” the mayor told them."),
        Example.miss("\"Yes,\" she said, \"and no.\""),
        Example.miss("He said “yes\" and \"no” and “maybe“."));
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Evidence> found = new ArrayList<>();
    boolean open = false;
    for (Block block : document.article().blocks()) {
      if (block.kind() == BlockKind.PARAGRAPH) {
        Passage passage = document.article().passage(block.span());
        QuotationMarks marks = QuotationMarks.of(passage.text(), open);
        addAll(document, passage, marks, found);
        open = marks.open();
      }
    }
    return found;
  }

  private static void addAll(
      Document document, Passage passage, QuotationMarks marks, List<Evidence> found) {
    if (marks.dashOpened()) {
      Span dash = passage.inArticle(new Span(marks.dash(), marks.dash() + 1));
      add(document, dash, List.of("“"), DASH, found);
    }
    for (int i = 0; i < marks.stray().size(); i++) {
      int at = marks.stray().get(i);
      Span span = passage.inArticle(new Span(at, at + 1));
      boolean curly = passage.text().charAt(at) == '”';
      double score = marks.dashOpened() && i == 0 ? DASH : curly ? CURLY : STRAIGHT;
      add(document, span, List.of(), score, found);
    }
  }

  private static void add(
      Document document, Span span, List<String> suggestions, double score, List<Evidence> found) {
    if (document.sentences().isEmpty()) {
      return;
    }
    Sentence sentence = document.sentences().get(document.sentenceAt(span.start()));
    if (sentence.span().contains(span)) {
      found.add(
          new Evidence(
              ArtifactType.UNBALANCED_QUOTATION,
              span,
              document.read(span),
              suggestions,
              score,
              score == DASH ? DASHED : STRAY));
    }
  }
}
