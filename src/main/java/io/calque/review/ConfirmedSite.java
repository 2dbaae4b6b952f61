package io.calque.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A site of which people confirmed articles as spun or translated.
 *
 * @param site its name; empty for articles that have no web address
 * @param articles the confirmed ones, newest judgement first
 * @param human articles of it that people called human
 * @param reviewed articles of it that people labelled at all
 */
public record ConfirmedSite(String site, List<JudgedArticle> articles, int human, int reviewed) {
  /** Copies the list. */
  public ConfirmedSite {
    articles = List.copyOf(articles);
  }

  /** Day of the newest judgement, UTC. */
  public LocalDate date() {
    return day(articles.get(0));
  }

  /** Day of an article's last judgement, UTC. */
  static LocalDate day(JudgedArticle article) {
    return LocalDate.ofInstant(article.judgedAt(), ZoneOffset.UTC);
  }

  /** What most of the articles are. */
  public Opinion opinion() {
    long spun = articles.stream().filter(one -> one.opinion() == Opinion.SPUN).count();
    return 2 * spun >= articles.size() ? Opinion.SPUN : Opinion.TRANSLATED;
  }

  /** Day, what it is, how many articles, a line of evidence and a page, in one line. */
  public String line() {
    JudgedArticle first = articles.get(0);
    return date()
        + " "
        + opinion().id()
        + ", "
        + articles.size()
        + " of "
        + reviewed
        + " reviewed articles; "
        + first.evidence()
        + (first.address().isEmpty() ? "" : " " + first.address());
  }
}
