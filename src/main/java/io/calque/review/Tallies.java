package io.calque.review;

import io.calque.review.DeskStatistics.Marks;
import io.calque.review.DeskStatistics.Pair;
import io.calque.review.DeskStatistics.Reviewer;
import io.calque.review.DeskStatistics.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Counts how far people agree. */
final class Tallies {
  private static final String INSUFFICIENT = "insufficient";

  private final Handle handle;

  Tallies(Handle handle) {
    this.handle = handle;
  }

  /**
   * A label.
   *
   * @param state what people say together
   * @param shown what Calque said then
   */
  private record Label(long article, String reviewer, Opinion opinion, String state, String shown) {
    boolean isAccusedByCalque() {
      return shown.equals("spun") || shown.equals("translated");
    }

    /** Whether person and program both can tell. */
    boolean isCertain() {
      return opinion != Opinion.UNSURE && !shown.equals(INSUFFICIENT);
    }
  }

  DeskStatistics statistics() {
    List<Label> labels = labels();
    Map<Long, Label> last = new TreeMap<>();
    labels.forEach(label -> last.put(label.article(), label));
    List<Label> settled =
        last.values().stream()
            .filter(one -> !one.shown().equals(INSUFFICIENT))
            .filter(one -> !one.state().equals("disputed") && !one.state().equals("unsure"))
            .toList();
    List<Label> accused = settled.stream().filter(Label::isAccusedByCalque).toList();
    List<Label> confirmed = accused.stream().filter(one -> !one.state().equals("human")).toList();
    List<Label> cleared = settled.stream().filter(one -> !one.isAccusedByCalque()).toList();
    return new DeskStatistics(
        count("SELECT count(*) FROM article"),
        last.size(),
        last.values().stream().filter(one -> one.state().equals("disputed")).count(),
        count("SELECT count(*) FROM decision"),
        new Share(confirmed.size(), accused.size()),
        share(cleared, one -> one.state().equals("human")),
        share(confirmed, one -> one.state().equals(one.shown())),
        reviewers(labels),
        pairs(labels),
        marks());
  }

  private static Share share(List<Label> labels, Predicate<Label> found) {
    return new Share((int) labels.stream().filter(found).count(), labels.size());
  }

  private long count(String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  /** The last label that stands of each reviewer for each article, oldest first. */
  private List<Label> labels() {
    return handle
        .createQuery(
            """
            SELECT p.article, p.reviewer, p.value, o.state, s.verdict
            FROM opinion p JOIN outcome o ON o.article = p.article
            JOIN score s ON s.id = p.score ORDER BY p.id
            """)
        .map(
            (row, context) ->
                new Label(
                    row.getLong("article"),
                    row.getString("reviewer"),
                    Opinion.of(row.getString("value")),
                    row.getString("state"),
                    row.getString("verdict")))
        .list();
  }

  private static List<Reviewer> reviewers(List<Label> labels) {
    Map<String, List<Label>> byName = byReviewer(labels);
    List<Reviewer> reviewers = new ArrayList<>();
    byName.forEach(
        (name, own) ->
            reviewers.add(
                new Reviewer(
                    name,
                    number(own, Opinion.SPUN),
                    number(own, Opinion.TRANSLATED),
                    number(own, Opinion.HUMAN),
                    number(own, Opinion.UNSURE),
                    share(
                        own.stream().filter(Label::isCertain).toList(),
                        one -> one.opinion().isAccusation() == one.isAccusedByCalque()))));
    return reviewers;
  }

  private static Map<String, List<Label>> byReviewer(List<Label> labels) {
    Map<String, List<Label>> byName = new TreeMap<>();
    labels.forEach(
        one -> byName.computeIfAbsent(one.reviewer(), name -> new ArrayList<>()).add(one));
    return byName;
  }

  private static int number(List<Label> labels, Opinion opinion) {
    return (int) labels.stream().filter(one -> one.opinion() == opinion).count();
  }

  private static List<Pair> pairs(List<Label> labels) {
    List<String> names = List.copyOf(byReviewer(labels).keySet());
    Map<String, Map<Long, Opinion>> opinions = new HashMap<>();
    for (Label label : labels) {
      if (label.opinion() != Opinion.UNSURE) {
        opinions
            .computeIfAbsent(label.reviewer(), name -> new TreeMap<>())
            .put(label.article(), label.opinion());
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        Map<Long, Opinion> one = opinions.getOrDefault(names.get(i), Map.of());
        Map<Long, Opinion> other = opinions.getOrDefault(names.get(j), Map.of());
        List<Long> both = one.keySet().stream().filter(other::containsKey).toList();
        if (!both.isEmpty()) {
          int same = (int) both.stream().filter(id -> one.get(id) == other.get(id)).count();
          Share share = new Share(same, both.size());
          pairs.add(new Pair(names.get(i), names.get(j), share, kappa(both, one, other)));
        }
      }
    }
    return pairs;
  }

  /** Cohen's kappa (1960); 1 where both give one and the same label throughout. */
  private static double kappa(List<Long> both, Map<Long, Opinion> one, Map<Long, Opinion> other) {
    double n = both.size();
    double observed = both.stream().filter(id -> one.get(id) == other.get(id)).count() / n;
    double chance = 0;
    for (Opinion opinion : Opinion.values()) {
      double first = both.stream().filter(id -> one.get(id) == opinion).count() / n;
      double second = both.stream().filter(id -> other.get(id) == opinion).count() / n;
      chance += first * second;
    }
    return chance == 1 ? 1 : (observed - chance) / (1 - chance);
  }

  /** Judged marks by the type that the report gave them. */
  private List<Marks> marks() {
    return handle
        .createQuery(
            """
            SELECT type, sum(kind = 'span-wrong') AS wrong, sum(kind = 'wording-right') AS right
            FROM (
              SELECT DISTINCT d.article, d.start, d.end, d.kind,
                json_extract(e.value, '$.type') AS type
              FROM standing d JOIN score s ON s.id = d.score,
                json_each(s.report, '$.sentences') j, json_each(j.value, '$.evidence') e
              WHERE d.kind IN ('span-wrong', 'wording-right')
                AND json_extract(e.value, '$.start') = d.start
                AND json_extract(e.value, '$.end') = d.end)
            GROUP BY type ORDER BY type
            """)
        .map(
            (row, context) ->
                new Marks(row.getString("type"), row.getInt("wrong"), row.getInt("right")))
        .list();
  }
}
