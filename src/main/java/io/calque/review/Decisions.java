package io.calque.review;

import io.calque.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The log of decisions: rows are added, and never changed. */
final class Decisions {
  private static final String INSERT =
      """
      INSERT INTO decision
        (request, article, score, reviewer, made_at, kind, value, start, end, undoes, models)
      SELECT :request, :article, id, :reviewer, :at, :kind, :value, :start, :end, :undoes, models
      FROM score WHERE id = :score AND article = :article
      """;

  private static final String COLUMNS =
      """
      SELECT d.*, EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id) AS undone
      FROM decision d
      """;

  private final Handle handle;

  Decisions(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds a row.
   *
   * @return its number, or that of the row that was added for the same request before
   * @throws IllegalArgumentException if there is no such article or score of it, or the request was
   *     used for something else
   */
  long add(Statement statement, Instant at) {
    Optional<Long> earlier = known(statement.request());
    if (earlier.isPresent()) {
      return same(earlier.get(), statement);
    }
    int rows =
        handle
            .createUpdate(INSERT)
            .bind("request", statement.request())
            .bind("article", statement.article())
            .bind("score", statement.score())
            .bind("reviewer", statement.reviewer())
            .bind("at", at.toString())
            .bind("kind", statement.kind().id())
            .bind("value", statement.value())
            .bind("start", statement.span().map(Span::start).orElse(null))
            .bind("end", statement.span().map(Span::end).orElse(null))
            .bindNull("undoes", java.sql.Types.INTEGER)
            .execute();
    if (rows == 0) {
      throw new IllegalArgumentException(
          "article " + statement.article() + " has no score " + statement.score());
    }
    return known(statement.request()).orElseThrow();
  }

  private long same(long id, Statement statement) {
    Decision kept =
        handle
            .createQuery(COLUMNS + "WHERE d.id = :id")
            .bind("id", id)
            .map((row, context) -> decision(row))
            .one();
    if (kept.article() != statement.article()
        || kept.kind() != statement.kind()
        || !kept.reviewer().equals(statement.reviewer())
        || !kept.value().equals(statement.value())
        || !kept.span().equals(statement.span())) {
      throw new IllegalArgumentException(
          "request '" + statement.request() + "' was used for another decision");
    }
    return id;
  }

  /** Takes the last decision of a reviewer's that stands back; empty where there is none. */
  Optional<Decision> undo(String request, String reviewer, Instant at) {
    Optional<Long> earlier = known(request);
    if (earlier.isPresent()) {
      return undoneBy(earlier.get());
    }
    Optional<Decision> last =
        handle
            .createQuery(
                COLUMNS + "WHERE d.id = (SELECT max(id) FROM standing WHERE reviewer = :reviewer)")
            .bind("reviewer", reviewer)
            .map((row, context) -> decision(row))
            .findOne();
    last.ifPresent(
        decision ->
            handle
                .createUpdate(
                    """
                    INSERT INTO decision
                      (request, article, score, reviewer, made_at, kind, value, undoes, models)
                    SELECT :request, article, score, :reviewer, :at, 'undo', '', id, models
                    FROM decision WHERE id = :undone
                    """)
                .bind("request", request)
                .bind("reviewer", reviewer)
                .bind("at", at.toString())
                .bind("undone", decision.id())
                .execute());
    return last;
  }

  private Optional<Decision> undoneBy(long id) {
    return handle
        .createQuery(COLUMNS + "WHERE d.id = (SELECT undoes FROM decision WHERE id = :id)")
        .bind("id", id)
        .map((row, context) -> decision(row))
        .findOne();
  }

  private Optional<Long> known(String request) {
    return handle
        .createQuery("SELECT id FROM decision WHERE request = :request")
        .bind("request", request)
        .mapTo(Long.class)
        .findOne();
  }

  /** All of an article, oldest first. */
  List<Decision> of(long article) {
    return handle
        .createQuery(COLUMNS + "WHERE d.article = :article ORDER BY d.id")
        .bind("article", article)
        .map((row, context) -> decision(row))
        .list();
  }

  /** All there are, oldest first. */
  List<Decision> all() {
    return handle
        .createQuery(COLUMNS + "ORDER BY d.id")
        .map((row, context) -> decision(row))
        .list();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    int start = row.getInt("start");
    Optional<Span> span =
        row.wasNull() ? Optional.empty() : Optional.of(new Span(start, row.getInt("end")));
    return new Decision(
        row.getLong("id"),
        row.getLong("article"),
        row.getString("reviewer"),
        Instant.parse(row.getString("made_at")),
        Decision.Kind.of(row.getString("kind")),
        row.getString("value"),
        span,
        row.getBoolean("undone"),
        row.getString("models"));
  }
}
