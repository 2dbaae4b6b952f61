package io.calque.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What people agree on. */
final class Judgements {
  private final Handle handle;

  Judgements(Handle handle) {
    this.handle = handle;
  }

  /** Articles called spun, translated or human and not both, in order of number. */
  List<JudgedArticle> all() {
    return handle
        .createQuery(
            """
            SELECT a.id, a.address, a.site, a.text, s.id AS score, s.report, s.models, o.state,
              o.made_at
            FROM outcome o JOIN article a ON a.id = o.article
            JOIN score s ON s.id = (SELECT max(id) FROM score WHERE article = a.id)
            WHERE o.state IN ('spun', 'translated', 'human') ORDER BY a.id
            """)
        .map(
            (row, context) ->
                new JudgedArticle(
                    row.getLong("id"),
                    row.getString("address"),
                    row.getString("site"),
                    Articles.score(
                        row.getString("report"), row.getString("text"), row.getString("models")),
                    row.getLong("score"),
                    Opinion.of(row.getString("state")),
                    reviewers(row.getLong("id")),
                    Instant.parse(row.getString("made_at")),
                    notes(row.getLong("id")),
                    wordings(row.getLong("id"), row.getString("text"))))
        .list();
  }

  private List<String> reviewers(long article) {
    return handle
        .createQuery(
            "SELECT reviewer FROM opinion WHERE article = :article AND value <> 'unsure'"
                + " ORDER BY reviewer")
        .bind("article", article)
        .mapTo(String.class)
        .list();
  }

  private List<String> notes(long article) {
    return handle
        .createQuery(
            "SELECT value FROM standing WHERE article = :article AND kind = 'note' ORDER BY id")
        .bind("article", article)
        .mapTo(String.class)
        .list();
  }

  private List<String> wordings(long article, String text) {
    return handle
        .createQuery(
            "SELECT start, end, value FROM standing"
                + " WHERE article = :article AND kind = 'wording-right' ORDER BY id")
        .bind("article", article)
        .map(
            (row, context) ->
                "“"
                    + text.substring(row.getInt("start"), row.getInt("end"))
                    + "” for “"
                    + row.getString("value")
                    + "”")
        .list();
  }

  /** The sites with at least {@code least} confirmed articles, in order of name. */
  List<ConfirmedSite> confirmed(int least) {
    Map<String, List<JudgedArticle>> accused = new TreeMap<>();
    Map<String, Integer> human = new HashMap<>();
    for (JudgedArticle one : all()) {
      if (one.opinion().isAccusation()) {
        accused.computeIfAbsent(one.site(), site -> new ArrayList<>()).add(one);
      } else {
        human.merge(one.site(), 1, Integer::sum);
      }
    }
    Map<String, Integer> reviewed = reviewed();
    List<ConfirmedSite> sites = new ArrayList<>();
    accused.forEach(
        (site, articles) -> {
          int called = human.getOrDefault(site, 0);
          if (articles.size() >= least && articles.size() >= called) {
            articles.sort(Comparator.comparing(JudgedArticle::judgedAt).reversed());
            sites.add(new ConfirmedSite(site, articles, called, reviewed.getOrDefault(site, 0)));
          }
        });
    return sites;
  }

  private Map<String, Integer> reviewed() {
    Map<String, Integer> reviewed = new HashMap<>();
    handle
        .createQuery(
            "SELECT a.site, count(*) AS articles FROM outcome o JOIN article a ON a.id = o.article"
                + " GROUP BY a.site")
        .map((row, context) -> Map.entry(row.getString("site"), row.getInt("articles")))
        .forEach(one -> reviewed.put(one.getKey(), one.getValue()));
    return reviewed;
  }
}
