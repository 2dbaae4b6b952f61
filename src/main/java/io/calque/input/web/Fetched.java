package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of fetching a page. */
public sealed interface Fetched {
  /** The address that was asked for, as it was written. */
  String asked();

  /**
   * A page.
   *
   * @param asked the address that was asked for, as it was written
   * @param location where it was found after redirects
   * @param captured when it was fetched; for a page that has not changed, when the earlier capture
   *     was made
   * @param listed the date that the site's sitemap or feed gives it
   * @param mediaType declared media type in lower case without parameters; empty if none
   * @param charset charset declared in the answer's header, unchecked
   * @param disclosures values of its {@code AI-Disclosure} headers, in order
   * @param isUnchanged whether the bytes are those of an earlier capture
   * @param body its bytes, unpacked
   */
  record Page(
      String asked,
      URI location,
      Instant captured,
      Optional<Instant> listed,
      String mediaType,
      Optional<String> charset,
      List<String> disclosures,
      boolean isUnchanged,
      Body body)
      implements Fetched {
    /** Copies the list. */
    public Page {
      disclosures = List.copyOf(disclosures);
    }
  }

  /**
   * A page that cannot be had.
   *
   * @param asked the address that was asked for, as it was written
   * @param problem what is wrong, without the address
   * @param isList whether there is a sitemap or a feed instead, by its media type
   */
  record Failed(String asked, String problem, boolean isList) implements Fetched {
    /** A failure that is no sitemap or feed. */
    public Failed(String asked, String problem) {
      this(asked, problem, false);
    }

    static Failed of(String asked, FetchException e) {
      return new Failed(
          asked, String.valueOf(e.getMessage()), e.kind() == FetchException.Kind.LIST);
    }
  }
}
