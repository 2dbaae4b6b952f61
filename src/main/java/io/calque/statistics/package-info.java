/**
 * Counts, context fit and thesaurus neighbours: the file of the language statistics, how it is made
 * and how it is read. In: words in their places. Out: how usual they are there.
 */
@NullMarked
package io.calque.statistics;

import org.jspecify.annotations.NullMarked;
