/**
 * The vocabulary every other package speaks: spans, tokens, sentences, articles. In: nothing. Out:
 * immutable values.
 */
@NullMarked
package io.calque.text;

import org.jspecify.annotations.NullMarked;
