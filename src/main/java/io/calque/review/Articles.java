package io.calque.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calque.text.BadDataException;
import io.calque.text.Sha256;
import io.calque.version.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The articles of a desk and their scores. */
final class Articles {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Handle handle;

  Articles(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds an article, or a new score of a known one.
   *
   * @param print of its text
   */
  Desk.Added add(NewArticle article, Fingerprint print, Families families, Instant at) {
    ReportedScore score = article.score();
    String digest = digest(score);
    Optional<Long> known = find(digest);
    long id = known.orElseGet(() -> insert(article, digest, print, at));
    if (known.isEmpty()) {
      families.add(handle, id, print);
    }
    article.original().ifPresent(original -> keep(id, original));
    String report = score.json().toString();
    int scores =
        handle
            .createUpdate(
                """
                INSERT OR IGNORE INTO score (article, scored_at, tier, verdict, spun, translated,
                  false_alarm_rate, types, marks, models, report, digest)
                VALUES (:article, :at, :tier, :verdict, :spun, :translated, :rate, :types, :marks,
                  :models, :report, :digest)
                """)
            .bind("article", id)
            .bind("at", at.toString())
            .bind("tier", score.tier())
            .bind("verdict", score.verdict())
            .bind("spun", score.spun())
            .bind("translated", score.translated())
            .bind("rate", score.falseAlarmRate())
            .bind("types", types(score))
            .bind("marks", score.evidence().size())
            .bind("models", score.models())
            .bind("report", report)
            .bind("digest", new Sha256().add(report).add(score.models()).hex())
            .execute();
    return new Desk.Added(id, known.isEmpty(), scores > 0);
  }

  /** Names an article, so that the same one is not put on the desk twice. */
  static String digest(ReportedScore score) {
    return new Sha256().add(score.source()).add(score.text()).hex();
  }

  Optional<Long> find(String digest) {
    return handle
        .createQuery("SELECT id FROM article WHERE digest = :digest")
        .bind("digest", digest)
        .mapTo(Long.class)
        .findOne();
  }

  private long insert(NewArticle article, String digest, Fingerprint print, Instant at) {
    ReportedScore score = article.score();
    return handle
        .createUpdate(
            """
            INSERT INTO article
              (source, address, site, title, text, digest, print, family, added_at)
            VALUES (:source, :address, :site, :title, :text, :digest, :print,
              (SELECT coalesce(max(id), 0) + 1 FROM article), :at)
            """)
        .bind("source", score.source())
        .bind("address", article.address())
        .bind("site", article.site())
        .bind("title", score.title())
        .bind("text", score.text())
        .bind("digest", digest)
        .bind("print", print.bytes())
        .bind("at", at.toString())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private void keep(long id, ReviewedArticle.Original original) {
    handle.execute(
        "INSERT OR REPLACE INTO original (article, source, title, text) VALUES (?, ?, ?, ?)",
        id,
        original.source(),
        original.title(),
        original.text());
  }

  private static String types(ReportedScore score) {
    return score.evidence().stream()
        .map(ReportedEvidence::type)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** An article with its newest score; empty where there is none of that number. */
  Optional<ReviewedArticle> read(long id) {
    return handle
        .createQuery(
            """
            SELECT a.*, s.id AS score, s.scored_at, s.report, s.models FROM article a
            JOIN score s ON s.id = (SELECT max(id) FROM score WHERE article = a.id)
            WHERE a.id = :id
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new ReviewedArticle(
                    id,
                    row.getString("address"),
                    row.getString("site"),
                    score(row.getString("report"), row.getString("text"), row.getString("models")),
                    row.getLong("score"),
                    Instant.parse(row.getString("scored_at")),
                    versions(id, row.getLong("family")),
                    original(id),
                    new Decisions(handle).of(id)))
        .findOne();
  }

  /** A kept report with the text of its article. */
  static ReportedScore score(String report, String text, String models) {
    try {
      ObjectNode object = (ObjectNode) MAPPER.readTree(report);
      object.put("text", text);
      object.put("models", models);
      return ScoreJson.read(object, "the database", "");
    } catch (JsonProcessingException e) {
      throw new BadDataException("the database", "", "a report in it is damaged");
    }
  }

  private List<ReviewedArticle.Version> versions(long id, long family) {
    return handle
        .createQuery(
            """
            SELECT a.id, a.source, a.title, s.verdict, coalesce(o.state, '') AS state
            FROM article a
            JOIN score s ON s.id = (SELECT max(id) FROM score WHERE article = a.id)
            LEFT JOIN outcome o ON o.article = a.id
            WHERE a.family = :family AND a.id <> :id ORDER BY a.id LIMIT 100
            """)
        .bind("family", family)
        .bind("id", id)
        .map(
            (row, context) ->
                new ReviewedArticle.Version(
                    row.getLong("id"),
                    row.getString("source"),
                    row.getString("title"),
                    row.getString("verdict"),
                    row.getString("state")))
        .list();
  }

  private Optional<ReviewedArticle.Original> original(long id) {
    return handle
        .createQuery("SELECT source, title, text FROM original WHERE article = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new ReviewedArticle.Original(
                    row.getString("source"), row.getString("title"), row.getString("text")))
        .findOne();
  }
}
