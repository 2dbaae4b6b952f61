/**
 * The language as data and small functions: inflection, pronunciation, names. In: words. Out: facts
 * about them.
 */
@NullMarked
package io.calque.english;

import org.jspecify.annotations.NullMarked;
