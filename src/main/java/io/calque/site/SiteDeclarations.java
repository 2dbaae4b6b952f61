package io.calque.site;

import io.calque.text.Declaration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the pages of a site say of who wrote or translated their articles. No verdict rests on it.
 *
 * @param articles different articles whose pages say anything
 * @param of different articles of the site
 * @param kinds articles by what is said; an article may have several kinds
 */
public record SiteDeclarations(int articles, int of, Map<Declaration.Kind, Integer> kinds) {
  /** Checks the bounds and copies the map, which is in the order of the kinds. */
  public SiteDeclarations {
    if (articles < 0 || articles > of) {
      throw new IllegalArgumentException("articles " + articles + " is not in 0 to " + of);
    }
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
  }
}
