package io.calque.input.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a page leads by itself: a {@code meta} element or header called refresh. */
final class Refresh {
  /** Longest wait, in seconds, after which a page that says something is left. */
  private static final int SOON = 1;

  /** The same, of a page that says hardly anything. */
  private static final int LATER = 60;

  /** Characters of a page that says something. */
  private static final int SAYS_SOMETHING = 300;

  /** Bytes of a page that are looked at: a page that only leads on is short. */
  private static final int LARGEST = 1 << 18;

  /** A delay and an address; bounded, so linear. */
  private static final Pattern CONTENT =
      Pattern.compile(
          "\\s{0,9}([0-9]{1,5})(?:\\.[0-9]{0,9})?\\s{0,9}[;,]?\\s{0,9}(?:url\\s{0,9}=\\s{0,9})?(.{0,2000})",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Refresh() {}

  /** Where the page leads, another address than its own; empty if it stays. */
  static Optional<URI> of(Answer answer) {
    Optional<String> header = answer.header("Refresh");
    if (header.isPresent()) {
      return target(header.get(), answer.uri(), false);
    }
    if (answer.body().size() > LARGEST || !mentions(answer)) {
      return Optional.empty();
    }
    Document page = PageLinks.parse(answer);
    boolean isShort = page.text().length() < SAYS_SOMETHING;
    for (Element meta : page.select("meta[http-equiv][content]")) {
      boolean isRefresh = meta.attr("http-equiv").strip().equalsIgnoreCase("refresh");
      if (isRefresh && meta.closest("noscript") == null) {
        return target(meta.attr("content"), PageLinks.base(page, answer.uri()), isShort)
            .filter(uri -> !Frontier.key(uri).equals(Frontier.key(answer.uri())));
      }
    }
    return Optional.empty();
  }

  private static boolean mentions(Answer answer) {
    byte[] bytes = answer.body().copy();
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.toLowerCase(Locale.ROOT).contains("refresh");
  }

  private static Optional<URI> target(String content, URI base, boolean isShort) {
    Matcher matcher = CONTENT.matcher(content);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > (isShort ? LATER : SOON)) {
      return Optional.empty();
    }
    String address = matcher.group(2).strip();
    char quote = address.isEmpty() ? ' ' : address.charAt(0);
    if (quote == '"' || quote == '\'') {
      int end = address.indexOf(quote, 1);
      address = address.substring(1, end < 0 ? address.length() : end);
    }
    boolean isDowngrade = base.getScheme().equals("https") && address.startsWith("http:");
    return address.isEmpty() || isDowngrade ? Optional.empty() : SiteUrls.resolve(base, address);
  }
}
