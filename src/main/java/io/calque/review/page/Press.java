package io.calque.review.page;

import io.calque.review.Decision;
import io.calque.review.Desk;
import io.calque.review.Opinion;
import io.calque.review.ReviewedArticle;
import io.calque.review.Statement;
import io.calque.text.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a button of an article's page does. */
final class Press {
  private final Desk desk;
  private final String reviewer;
  private final View view;
  private final UnaryOperator<String> form;

  /**
   * A button that was pressed.
   *
   * @param form gives a field of the form, empty where it is missing
   */
  Press(Desk desk, String reviewer, View view, UnaryOperator<String> form) {
    this.desk = desk;
    this.reviewer = reviewer;
    this.view = view;
    this.form = form;
  }

  /**
   * Keeps what it says.
   *
   * @return path of the page that comes next
   * @throws IllegalArgumentException if the form says nothing that can be kept
   */
  String act() {
    if (!field("undo").isEmpty()) {
      Optional<Decision> undone = desk.undo("page " + field("request") + " undo", reviewer);
      return view.article(undone.map(Decision::article).orElseGet(() -> number("article")));
    }
    long article = number("article");
    if (!field("label").isEmpty()) {
      Opinion opinion = Opinion.of(field("label"));
      desk.decide(
          Statement.label(
              "page " + field("request") + " " + opinion.id(),
              article,
              number("score"),
              reviewer,
              opinion));
      return desk.around(view.query(), article)
          .flatMap(Desk.Place::after)
          .map(view::article)
          .orElseGet(() -> end());
    }
    if (!field("wrong").isEmpty()) {
      return mark(article, Decision.Kind.SPAN_WRONG, field("wrong").split("-", 2), "");
    }
    if (!field("right").isEmpty()) {
      String[] parts = field("right").split("-", 3);
      return mark(article, Decision.Kind.WORDING_RIGHT, parts, parts.length == 3 ? parts[2] : "");
    }
    String note = field("note").strip();
    desk.decide(
        new Statement(
            "page " + field("request") + " note " + note.hashCode(),
            article,
            number("score"),
            reviewer,
            Decision.Kind.NOTE,
            note,
            Optional.empty()));
    return view.article(article);
  }

  private String end() {
    String queue = view.queue();
    return queue + (queue.contains("?") ? "&" : "?") + "said=end";
  }

  private String mark(long article, Decision.Kind kind, String[] parts, String value) {
    ReviewedArticle shown =
        desk.article(article)
            .orElseThrow(() -> new IllegalArgumentException("no article " + article));
    Span span = span(parts);
    int number = -1;
    var marks = ArticleText.marks(shown.score());
    for (int i = 0; i < marks.size(); i++) {
      number = marks.get(i).span().equals(span) ? i : number;
    }
    if (number < 0) {
      throw new IllegalArgumentException(
          "span " + span.start() + "-" + span.end() + " is not marked in article " + article);
    }
    desk.decide(
        new Statement(
            "page " + field("request") + " " + kind.id() + " " + span.start() + "-" + span.end(),
            article,
            number("score"),
            reviewer,
            kind,
            value,
            Optional.of(span)));
    return view.article(article) + "#m" + number;
  }

  private static Span span(String[] parts) {
    try {
      return new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a mark is START-END, not " + String.join("-", parts), e);
    }
  }

  private long number(String name) {
    try {
      return Long.parseLong(field(name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + name + "' is no number but '" + field(name) + "'", e);
    }
  }

  private String field(String name) {
    return form.apply(name);
  }
}
