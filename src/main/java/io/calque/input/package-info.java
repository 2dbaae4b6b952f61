/**
 * Takes paths and streams; gives decoded {@code Source}s, one for each article, or the failure of
 * one.
 */
@NullMarked
package io.calque.input;

import org.jspecify.annotations.NullMarked;
