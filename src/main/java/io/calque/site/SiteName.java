package io.calque.site;

import io.calque.input.web.Web;
import java.util.Locale;
import java.util.Optional;

/** Names the site an article is from. */
public final class SiteName {
  private SiteName() {}

  /**
   * The site of the web address that {@code source} is, or ends with as a record of an archive
   * does: the registrable part of its host, in lower case. A host without one, such as a number,
   * stays whole, and keeps its port. Empty for sources that name no address.
   */
  public static Optional<String> of(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    int scheme = Math.max(lower.indexOf("http://"), lower.indexOf("https://"));
    if (scheme < 0) {
      return Optional.empty();
    }
    int start = lower.indexOf("//", scheme) + 2;
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
