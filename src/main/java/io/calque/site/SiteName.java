package io.calque.site;

import io.calque.input.web.Web;
import io.calque.text.Article;
import java.util.Locale;
import java.util.Optional;

/** Names the site an article is from. */
public final class SiteName {
  private SiteName() {}

  /**
   * The site of an article's web address: the registrable part of its host, in lower case. A host
   * without one, such as a number, stays whole, and keeps its port. Empty where no address is known
   * or it names no host.
   */
  public static Optional<String> of(Article article) {
    return ofAddress(article.address());
  }

  /** The site of a web address; see {@link #of}. */
  public static Optional<String> ofAddress(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int slashes = lower.indexOf("//");
    if (slashes < 0) {
      return Optional.empty();
    }
    int start = slashes + 2;
    int end = start;
    while (end < lower.length() && "/?#\\".indexOf(lower.charAt(end)) < 0) {
      end++;
    }
    String authority = lower.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    String name = hasPort ? host.substring(0, colon) : host;
    return name.isEmpty() ? Optional.empty() : Optional.of(Web.registrable(name).orElse(host));
  }
}
