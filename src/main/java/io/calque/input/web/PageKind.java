package io.calque.input.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page probably is, by its address alone. */
enum PageKind {
  /** An article. */
  ARTICLE,
  /** Any page. */
  OTHER,
  /** A list of articles, worth its links only. */
  LIST,
  /** Nothing with an article on it, or no page at all. */
  NONE;

  private static final Set<String> LISTS =
      words("category categories tag tags author authors page archive archives topic topics label");

  private static final Set<String> SERVICES =
      words(
          "wp-admin wp-login.php wp-json xmlrpc.php login signin sign-in register signup logout"
              + " cart checkout account my-account search privacy privacy-policy terms"
              + " terms-of-service terms-and-conditions cookie-policy cookies contact contact-us"
              + " about about-us advertise disclaimer dmca feed rss comments trackback cdn-cgi");

  private static final Set<String> FILES =
      words(
          "jpg jpeg png gif webp svg ico bmp avif css js mjs json xml rss atom txt pdf doc docx xls"
              + " xlsx ppt pptx zip gz rar 7z tar mp3 mp4 m4a m4v avi mov wav webm ogg woff woff2"
              + " ttf eot exe dmg apk iso epub");

  /** Words of a path segment joined by hyphens or underscores; linear. */
  private static final Pattern JOINT = Pattern.compile("[-_]");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{4,}");

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" ")));
  }

  /** The kind of {@code uri}. */
  static PageKind of(URI uri) {
    String path = String.valueOf(uri.getRawPath()).toLowerCase(Locale.ROOT);
    List<String> segments =
        Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    if (segments.isEmpty()) {
      return query(uri);
    }
    String last = segments.get(segments.size() - 1);
    int dot = last.lastIndexOf('.');
    if (dot > 0 && FILES.contains(last.substring(dot + 1))) {
      return NONE;
    }
    if (SERVICES.contains(last) || SERVICES.contains(segments.get(0))) {
      return NONE;
    }
    if (segments.stream().anyMatch(LISTS::contains)) {
      return LIST;
    }
    if (segments.stream().allMatch(segment -> NUMBER.matcher(segment).matches())) {
      return segments.size() > 1 ? LIST : OTHER;
    }
    return isSlug(last) ? ARTICLE : OTHER;
  }

  private static PageKind query(URI uri) {
    String query = String.valueOf(uri.getRawQuery());
    if (query.startsWith("p=") || query.startsWith("id=")) {
      return ARTICLE;
    }
    return query.startsWith("s=") ? NONE : LIST;
  }

  /** Whether a segment reads like a headline or ends in an article's number. */
  private static boolean isSlug(String segment) {
    String[] parts = JOINT.split(segment, -1);
    String first = parts[parts.length - 1];
    return parts.length >= 4 || (parts.length >= 2 && LONG_NUMBER.matcher(first).lookingAt());
  }
}
