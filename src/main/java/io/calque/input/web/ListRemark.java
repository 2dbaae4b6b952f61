package io.calque.input.web;

/**
 * What the user should know about a sitemap or feed.
 *
 * @param list its address
 * @param text the line where there is one, and what is wrong or left out
 * @param isLoss whether pages that should be known are not
 */
record ListRemark(String list, String text, boolean isLoss) {}
