package io.calque.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Scores a stream of articles, a line each, and answers with a line each, in the same order and as
 * soon as it is there. A line that cannot be scored is answered with its error and its number; the
 * others are scored. For one thread.
 */
final class ScoreStream {
  private final Serving serving;
  private final Lines lines;
  private final OutputStream out;

  /** Lines being scored, in order. */
  private final Deque<Ahead> ahead = new ArrayDeque<>();

  private final int mostAhead;

  /**
   * A line that is not answered yet.
   *
   * @param share what it holds of the memory
   */
  private record Ahead(int number, Memory.Share share, Deadline deadline, Work.Job<String> job) {}

  private ScoreStream(Serving serving, Lines lines, OutputStream out) {
    this.serving = serving;
    this.lines = lines;
    this.out = out;
    mostAhead = 2 * serving.options().limits().threads();
  }

  /** Reads, scores and answers until the stream ends or the server is stopped. */
  static void answer(Serving serving, Context request) {
    Bodies.checkUnpacked(request);
    serving.work().checkRoom();
    request.status(200).contentType(Answers.STREAM);
    try (Lines lines = new Lines(request.bodyInputStream(), serving.options().limits())) {
      new ScoreStream(serving, lines, request.res().getOutputStream()).run();
    } catch (IOException e) {
      throw Bodies.broken(e);
    }
  }

  private void run() throws IOException {
    try {
      Optional<Refusal> end = scoreLines();
      while (!ahead.isEmpty()) {
        answerFirst();
      }
      if (end.isPresent()) {
        write(serving.answers().refusal(end.get()));
      }
    } finally {
      ahead.forEach(line -> line.share().close());
    }
  }

  /** What ended the stream before its end, if anything did. */
  private Optional<Refusal> scoreLines() throws IOException {
    while (!serving.stopping().get()) {
      if (ahead.size() >= mostAhead || (!ahead.isEmpty() && !lines.isThere())) {
        answerFirst();
        continue;
      }
      try {
        Optional<Lines.Line> line = lines.next();
        if (line.isEmpty()) {
          return Optional.empty();
        }
        take(line.get());
      } catch (Refusal e) {
        return Optional.of(e);
      } catch (IOException e) {
        if (Bodies.broken(e) instanceof Refusal late) {
          return Optional.of(late);
        }
        throw e;
      }
    }
    return Optional.of(Refusal.timeout("the server is being stopped", 1));
  }

  private void take(Lines.Line line) throws IOException {
    Deadline deadline = serving.deadline();
    Memory.Share share = serving.bodies().memory().share();
    try {
      byte[] body =
          line.body()
              .orElseThrow(
                  () ->
                      Refusal.tooLarge(
                          "a line of more than "
                              + serving.options().limits().bodyBytes()
                              + " bytes is not taken"));
      hold(share, body.length, deadline);
      ArticleRequest article = serving.article(Fields.read(body, line.number()));
      ahead.add(
          new Ahead(
              line.number(),
              share,
              deadline,
              serving.work().startWaiting(() -> serving.scored(article), deadline)));
    } catch (Refusal e) {
      share.close();
      while (!ahead.isEmpty()) {
        answerFirst();
      }
      write(serving.answers().refusal(e, line.number()));
    }
  }

  /** Where memory is short, what this stream itself holds of it is let go first. */
  private void hold(Memory.Share share, int bytes, Deadline deadline) throws IOException {
    try {
      share.hold(bytes, deadline);
    } catch (Refusal e) {
      while (!ahead.isEmpty()) {
        answerFirst();
      }
      share.hold(bytes, deadline);
    }
  }

  private void answerFirst() throws IOException {
    Ahead first = ahead.remove();
    try {
      write(first.job().result(first.deadline()));
    } catch (Refusal e) {
      write(serving.answers().refusal(e, first.number()));
    } finally {
      first.share().close();
    }
  }

  private void write(String answer) throws IOException {
    out.write(Answers.bytes(answer + "\n"));
    out.flush();
  }
}
