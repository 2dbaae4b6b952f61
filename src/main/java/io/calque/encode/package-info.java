/**
 * Reads sentences with a transformer. In: the words of a sentence. Out: for each word and for the
 * sentence as a whole what the transformer makes of it. The only package besides training that
 * knows DJL.
 */
@NullMarked
package io.calque.encode;

import org.jspecify.annotations.NullMarked;
