/**
 * Search queries for the original of an article. In: scored sentences. Out: queries, best first.
 */
@NullMarked
package io.calque.query;

import org.jspecify.annotations.NullMarked;
