package io.calque.crawl;

/**
 * What came of a crawl.
 *
 * @param articles scored ones
 * @param flagged those found spun or translated
 * @param evidence pieces of it
 * @param sites sites with an address
 * @param failed files, rows, records and pages that could not be used, or not to their end
 */
public record CrawlSummary(long articles, long flagged, long evidence, long sites, long failed) {}
