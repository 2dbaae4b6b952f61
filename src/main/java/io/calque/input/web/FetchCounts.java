package io.calque.input.web;

/**
 * How far fetching is.
 *
 * @param found pages known so far, lists of articles left out; some may never be asked for
 * @param fetched pages had
 * @param failed pages that could not be had
 */
public record FetchCounts(int found, int fetched, int failed) {
  /** Nothing done. */
  public static final FetchCounts NONE = new FetchCounts(0, 0, 0);

  FetchCounts plus(FetchCounts more) {
    return new FetchCounts(found + more.found, fetched + more.fetched, failed + more.failed);
  }
}
