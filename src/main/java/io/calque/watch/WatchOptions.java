package io.calque.watch;

import io.calque.input.web.WebOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is watched, and who is told.
 *
 * @param feeds addresses of feeds, sitemaps and sites
 * @param web how they and their pages are fetched; its most pages are those scored in a round
 * @param webhook who gets the alerts
 * @param atom file of the alerts as a feed
 */
public record WatchOptions(
    List<String> feeds, WebOptions web, Optional<Webhook> webhook, Optional<Path> atom) {
  /** Copies the list. */
  public WatchOptions {
    feeds = List.copyOf(feeds);
  }
}
