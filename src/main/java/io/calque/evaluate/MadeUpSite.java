package io.calque.evaluate;

import io.calque.model.AutoBand;
import io.calque.score.ArticleScore;
import io.calque.site.SiteBasis;
import io.calque.site.SiteScore;
import io.calque.site.SiteTally;
import io.calque.text.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * A site put together of held-out documents of one maker, as a tier scores them.
 *
 * @param label what its articles are
 * @param kind who or what made them
 * @param language code of the language they were translated from, {@code en} where they were not
 * @param articles as scored
 */
record MadeUpSite(Label label, String kind, String language, List<ArticleScore> articles) {
  MadeUpSite {
    articles = List.copyOf(articles);
  }

  /** What it is said to be. */
  SiteScore score(SiteBasis basis) {
    SiteTally tally = new SiteTally(kind, Evaluation.PROMISED, basis);
    articles.forEach(tally::add);
    return tally.score();
  }

  /**
   * The same sites as {@code auto} scores them: by the deep tier where the fast one sends an
   * article on.
   *
   * @param fast by the fast tier
   * @param deep the same by the deep tier
   */
  static List<MadeUpSite> auto(List<MadeUpSite> fast, List<MadeUpSite> deep, AutoBand band) {
    List<MadeUpSite> out = new ArrayList<>();
    for (int i = 0; i < fast.size(); i++) {
      MadeUpSite own = fast.get(i);
      List<ArticleScore> articles = new ArrayList<>();
      for (int j = 0; j < own.articles().size(); j++) {
        ArticleScore first = own.articles().get(j);
        boolean sent = band.sendsOn(first.tests().smallest());
        articles.add(sent ? deep.get(i).articles().get(j) : first);
      }
      out.add(new MadeUpSite(own.label(), own.kind(), own.language(), articles));
    }
    return out;
  }
}
