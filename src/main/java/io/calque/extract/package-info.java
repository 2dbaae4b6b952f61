/**
 * Takes a {@code Source}; gives an {@code Article}: its text, blocks of prose, language, and page
 * residue.
 */
@NullMarked
package io.calque.extract;

import org.jspecify.annotations.NullMarked;
