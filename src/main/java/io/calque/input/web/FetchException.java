package io.calque.input.web;

/** Why something could not be fetched. */
final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Longest message; parts of it may come from the server. */
  private static final int LONGEST = 300;

  /** What went wrong. */
  enum Kind {
    /** Not an address that may be fetched. */
    REFUSED,
    /** The site asks not to be fetched. */
    ROBOTS,
    /** A bound was passed. */
    LIMIT,
    /** More redirects than allowed, or a circle. */
    REDIRECTS,
    /** The connection is not secure. */
    TLS,
    /** The host is unknown. */
    UNKNOWN_HOST,
    /** No connection, or it broke. */
    NETWORK,
    /** An answer that is no page. */
    ANSWER,
    /** A sitemap or a feed where a page was expected. */
    LIST,
    /** A list that is as it was when it was last read. */
    UNCHANGED
  }

  private final Kind kind;

  FetchException(Kind kind, String message) {
    super(clean(message));
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** Whether the same request may succeed in a moment. */
  boolean isPassing() {
    return kind == Kind.NETWORK;
  }

  private static String clean(String message) {
    StringBuilder text = new StringBuilder();
    message
        .codePoints()
        .limit(LONGEST)
        .forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return text.toString();
  }
}
