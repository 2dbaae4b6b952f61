package io.calque.input.web;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import io.calque.input.web.FetchException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Brings addresses of pages into one form and tells which belong to one site. */
final class SiteUrls {
  /** Longest address in characters. */
  private static final int LONGEST = 2000;

  /** Parameters that name a visitor's way to the page, not the page. */
  private static final String TRACKING =
      "utm_source utm_medium utm_campaign utm_term utm_content utm_id utm_name fbclid gclid dclid"
          + " msclkid yclid twclid igshid mc_cid mc_eid _ga replytocom share amp_markup";

  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder()
          .queryParamsToRemove(new TreeSet<>(Arrays.asList(TRACKING.split(" "))))
          .build();

  private SiteUrls() {}

  /**
   * The web address that {@code text} means on the page {@code base}, in its canonical form: host
   * in lower case and ASCII, no default port, dot segments, fragment or tracking parameters.
   */
  static Optional<URI> resolve(URI base, String text) {
    String link = text.strip();
    if (link.isEmpty() || link.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return canonical(absolute(base, link));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The canonical form of an absolute address; empty if it is none of the web. */
  static Optional<URI> canonical(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    if ((!lower.startsWith("http://") && !lower.startsWith("https://")) || hasUser(lower)) {
      return Optional.empty();
    }
    String normal = NORMALIZER.filter(address);
    if (normal == null || normal.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(normal);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether a user name stands before the host, as in addresses made to be misread. */
  private static boolean hasUser(String address) {
    int start = address.indexOf("://") + 3;
    int end = start;
    while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(start, end).indexOf('@') >= 0;
  }

  private static String absolute(URI base, String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return link;
    }
    if (link.startsWith("//")) {
      return base.getScheme() + ":" + link;
    }
    String root = base.getScheme() + "://" + base.getRawAuthority();
    if (link.startsWith("/")) {
      return root + link;
    }
    if (link.startsWith("#")) {
      return base.toString();
    }
    return hasScheme(lower) ? "" : root + relative(base.getRawPath(), link);
  }

  private static String relative(String path, String link) {
    return link.startsWith("?") ? path + link : path.substring(0, path.lastIndexOf('/') + 1) + link;
  }

  private static boolean hasScheme(String link) {
    int colon = link.indexOf(':');
    return colon > 0
        && link.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
  }

  /**
   * Lets only http and https pass, and only with a host and no password.
   *
   * @throws FetchException if {@code uri} is another address
   */
  static void requireWeb(URI uri) throws FetchException {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchException(Kind.REFUSED, "only http and https are fetched, not " + scheme);
    }
    if (uri.getHost() == null || uri.getHost().isEmpty()) {
      throw new FetchException(Kind.REFUSED, "names no host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new FetchException(Kind.REFUSED, "holds a user name");
    }
  }

  /** The site of an address: the registrable part of its host; the host where there is none. */
  static String site(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return registrable(host).orElse(host);
  }

  static Optional<String> registrable(String host) {
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, false))
        .filter(assigned -> !assigned.isEmpty());
  }
}
