/**
 * Takes paths and streams; gives decoded {@code Source}s, one for each article, the failure of one,
 * or a remark on what was left out.
 */
@NullMarked
package io.calque.input;

import org.jspecify.annotations.NullMarked;
