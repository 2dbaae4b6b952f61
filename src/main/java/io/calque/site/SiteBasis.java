package io.calque.site;

import io.calque.model.Outlets;
import io.calque.model.SourceLanguages;
import io.calque.score.Tier;
import java.util.Optional;

/**
 * What sites are judged by.
 *
 * @param fast human outlets as the fast tier reads them
 * @param deep the same for the deep tier
 * @param auto the same where the deep tier reads what the fast one sends on; only where the sites'
 *     articles are scored so too
 * @param languages guesses what an article was translated from
 */
public record SiteBasis(
    Optional<Outlets> fast,
    Optional<Outlets> deep,
    Optional<Outlets> auto,
    Optional<SourceLanguages> languages) {
  /** Nothing, by which no site is judged. */
  public static final SiteBasis NONE =
      new SiteBasis(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The outlets as a tier reads them. */
  Optional<Outlets> outlets(Tier tier) {
    return tier == Tier.DEEP ? deep : fast;
  }
}
