package io.calque.extract;

import io.calque.input.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells whether a page names a page of another site as its original. */
final class SiteAddress {
  /** Second-level names that many sites share: {@code co.uk}, {@code com.au}. */
  private static final Set<String> SHARED =
      Set.of("co", "com", "org", "net", "gov", "gob", "edu", "ac", "or", "ne", "go", "in");

  private static final Set<String> OWN_RELS =
      Set.of("pingback", "edituri", "shortlink", "https://api.w.org/", "wlwmanifest");

  private static final int LONGEST = 2_000;

  private SiteAddress() {}

  /**
   * The canonical address of {@code page} if it is one of another site.
   *
   * @param address where the page came from; if that is empty, the site's own services tell
   */
  static Optional<String> foreignCanonical(PageText page, String address) {
    Optional<String> canonical = link(page, Set.of("canonical"));
    Optional<String> own = isWeb(address) ? Optional.of(address) : link(page, OWN_RELS);
    if (canonical.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    String theirs = site(canonical.get());
    String ours = site(own.get());
    boolean foreign = !theirs.isEmpty() && !ours.isEmpty() && !theirs.equals(ours);
    return foreign && !isCache(own.get()) ? canonical : Optional.empty();
  }

  private static Optional<String> link(PageText page, Set<String> rels) {
    return page.marks().stream()
        .filter(mark -> "link".equals(mark.normalName()))
        .filter(mark -> rels.contains(mark.attr("rel").toLowerCase(Locale.ROOT)))
        .map((Element mark) -> mark.attr("href").strip())
        .filter(SiteAddress::isWeb)
        .findFirst();
  }

  private static boolean isWeb(String address) {
    return address.length() <= LONGEST && Source.isAddress(address);
  }

  /** Caches and archives serve other sites' pages under their own names, and say so. */
  private static boolean isCache(String address) {
    String host = host(address);
    return List.of("ampproject.org", "archive.org", "googleusercontent.com", "translate.goog")
        .stream()
        .anyMatch(cache -> host.equals(cache) || host.endsWith("." + cache));
  }

  /** The last two names of the host, three where the second is shared; a number stays whole. */
  static String site(String address) {
    String host = host(address);
    String[] names = host.split("\\.");
    int count = names.length;
    if (count < 2 || host.endsWith("]") || Character.isDigit(host.charAt(host.length() - 1))) {
      return host;
    }
    int kept = SHARED.contains(names[count - 2]) && names[count - 1].length() == 2 ? 3 : 2;
    return String.join(".", List.of(names).subList(Math.max(0, count - kept), count));
  }

  private static String host(String address) {
    int start = address.indexOf("://") + 3;
    int end = start;
    while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String authority = address.substring(start, end).toLowerCase(Locale.ROOT);
    String named = authority.substring(authority.lastIndexOf('@') + 1);
    int port = named.endsWith("]") ? -1 : named.lastIndexOf(':');
    return port < 0 ? named : named.substring(0, port);
  }
}
