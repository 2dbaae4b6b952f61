package io.calque.review;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The articles of a desk in the order in which they are reviewed. */
final class Queue {
  /** What is small comes first; parts of the statement, none from outside. */
  private static final String STRENGTH =
      "CASE WHEN s.verdict IN ('spun', 'translated') THEN 0 ELSE 1 END + s.false_alarm_rate";

  private static final String CERTAINTY = "abs(max(s.spun, s.translated) - 0.5)";

  private final Handle handle;
  private final QueueQuery query;

  Queue(Handle handle, QueueQuery query) {
    this.handle = handle;
    this.query = query;
  }

  /**
   * A number of articles.
   *
   * @param from place of the first, from 1
   */
  List<QueueRow> page(long from, int count) {
    String sql = ordered("") + " SELECT * FROM placed WHERE place >= :from LIMIT :count";
    return bound(handle.createQuery(sql))
        .bind("from", from)
        .bind("count", count)
        .map(
            (row, context) ->
                new QueueRow(
                    row.getLong("id"),
                    row.getLong("place"),
                    row.getString("site"),
                    row.getString("source"),
                    row.getString("title"),
                    row.getString("verdict"),
                    row.getDouble("false_alarm_rate"),
                    row.getInt("marks"),
                    row.getLong("family"),
                    row.getInt("versions"),
                    row.getString("state"),
                    row.getInt("opinions")))
        .list();
  }

  /** How many there are. */
  long size() {
    String sql = ordered("") + " SELECT count(*) FROM placed";
    return bound(handle.createQuery(sql)).mapTo(Long.class).one();
  }

  /**
   * Where an article stands, which stays in its place even where the filters leave it out.
   *
   * @return empty where there is no such article
   */
  Optional<Desk.Place> around(long id) {
    String sql =
        ordered(" OR a.id = :id")
            + """
             SELECT * FROM (
               SELECT id, place, site,
                 lag(id) OVER (ORDER BY place) AS before,
                 lead(id) OVER (ORDER BY place) AS after,
                 count(*) OVER () AS of
               FROM placed) WHERE id = :id
            """;
    return bound(handle.createQuery(sql))
        .bind("id", id)
        .map(
            (row, context) ->
                new Desk.Place(
                    row.getLong("place"),
                    row.getLong("of"),
                    optional(row.getLong("before")),
                    optional(row.getLong("after")),
                    Optional.<Long>empty()))
        .findOne()
        .map(place -> place.withNextSite(nextSite(id)));
  }

  /** The first article of the next site after that of {@code id}. */
  private Optional<Long> nextSite(long id) {
    String sql =
        ordered(" OR a.id = :id")
            + """
             SELECT id FROM placed
             WHERE place > (SELECT place FROM placed WHERE id = :id)
               AND site <> (SELECT site FROM placed WHERE id = :id)
             ORDER BY place LIMIT 1
            """;
    return bound(handle.createQuery(sql)).bind("id", id).mapTo(Long.class).findOne();
  }

  private static Optional<Long> optional(long id) {
    return id == 0 ? Optional.empty() : Optional.of(id);
  }

  /** A common table expression {@code placed}; whatever the user gave is bound, not written in. */
  private String ordered(String also) {
    String key =
        switch (query.order()) {
          case STRONGEST -> STRENGTH;
          case UNCERTAIN -> CERTAINTY;
          case NEWEST -> "-a.id";
        };
    String group = query.grouping() == QueueQuery.Grouping.SITE ? "site" : "family";
    return """
    WITH chosen AS (
      SELECT a.id, a.site, a.source, a.title, a.family, s.verdict, s.false_alarm_rate,
        s.marks,
        (SELECT count(*) FROM article v WHERE v.family = a.family) AS versions,
        coalesce(o.state, '') AS state,
        coalesce(o.spun + o.translated + o.human + o.unsure, 0) AS opinions,
        %s AS rank
      FROM article a
      JOIN score s ON s.id = (SELECT max(id) FROM score WHERE article = a.id)
      LEFT JOIN outcome o ON o.article = a.id
      WHERE ((%s)
        AND (:verdict = '' OR s.verdict = :verdict)
        AND (:site = '' OR a.site = :site OR (:site = '-' AND a.site = ''))
        AND (:type = '' OR instr(s.types, ' ' || :type || ' ') > 0)
        AND (:text = '' OR instr(lower(a.title || ' ' || a.source || ' ' || a.address),
          lower(:text)) > 0))%s),
    grouped AS (
      SELECT *, min(rank) OVER (PARTITION BY %s) AS first,
        min(rank) OVER (PARTITION BY %s, family) AS first_version FROM chosen),
    placed AS (
      SELECT *, row_number() OVER (
        ORDER BY first, %s, first_version, family, rank, id) AS place FROM grouped
      ORDER BY place)
    """
        .formatted(key, state(), also, group, group, group);
  }

  private String state() {
    return switch (query.state()) {
      case ANY -> "TRUE";
      case OPEN -> "o.state IS NULL";
      case DECIDED -> "o.state IS NOT NULL";
      case DISPUTED -> "o.state = 'disputed'";
      case CONFIRMED -> "o.state IN ('spun', 'translated')";
    };
  }

  private Query bound(Query statement) {
    return statement
        .bind("verdict", query.verdict())
        .bind("site", query.site())
        .bind("type", query.type())
        .bind("text", query.text());
  }
}
