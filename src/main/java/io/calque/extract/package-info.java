/**
 * Takes a {@code Source}; gives an {@code Article}: its text, blocks of prose, language, and page
 * residue. Of a page it also gives title, date, byline and declared language, and the place of each
 * character in the HTML.
 */
@NullMarked
package io.calque.extract;

import org.jspecify.annotations.NullMarked;
