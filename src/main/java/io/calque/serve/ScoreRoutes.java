package io.calque.serve;

import io.calque.extract.Extractor;
import io.calque.input.Source;
import io.calque.segment.Segmenter;
import io.calque.text.BadDataException;
import io.calque.text.Document;
import io.calque.version.Comparison;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Scores an article, or lines two up. Thread-safe. */
final class ScoreRoutes {
  private static final Set<String> COMPARED = Set.of("before", "after");

  private final Serving serving;
  private final Extractor extractor = new Extractor();
  private final Segmenter segmenter = new Segmenter();

  ScoreRoutes(Serving serving) {
    this.serving = serving;
  }

  /** Answers {@code POST /v1/score}, one article or a stream. */
  void score(Context request) {
    String type = mediaType(request);
    if (type.equals(Answers.STREAM)) {
      ScoreStream.answer(serving, request);
      return;
    }
    checkJson(type);
    Deadline deadline = serving.deadline();
    try (Memory.Share share = serving.bodies().memory().share()) {
      byte[] body = serving.bodies().read(request, share, deadline);
      ArticleRequest article = serving.article(Fields.read(body, 1));
      String answer = serving.work().start(() -> serving.scored(article)).result(deadline);
      serving.answers().give(request, 200, answer);
    }
  }

  /** Answers {@code POST /v1/compare}. */
  void compare(Context request) {
    checkJson(mediaType(request));
    Deadline deadline = serving.deadline();
    try (Memory.Share share = serving.bodies().memory().share()) {
      Fields fields =
          Fields.read(serving.bodies().read(request, share, deadline), 1).allow(COMPARED);
      Source before = ArticleRequest.article(fields, serving.bodies(), "before");
      Source after = ArticleRequest.article(fields, serving.bodies(), "after");
      Supplier<String> work =
          () -> serving.answers().comparison(Comparison.of(document(before), document(after)));
      serving.answers().give(request, 200, serving.work().start(work).result(deadline));
    }
  }

  private Document document(Source source) {
    try {
      return segmenter.segment(extractor.extract(source));
    } catch (BadDataException e) {
      throw Refusal.badRequest("bad-page", e.problem());
    }
  }

  /** The media type of a body without its parameters, in lower case; empty where none is said. */
  static String mediaType(Context request) {
    String given = request.contentType();
    return given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Refuses a body that does not say it is JSON. */
  static void checkJson(String type) {
    if (!type.equals(Answers.JSON)) {
      throw Refusal.mediaType(
          "Content-Type: expected "
              + Answers.JSON
              + (type.isEmpty() ? ", found none" : ", found another"));
    }
  }
}
