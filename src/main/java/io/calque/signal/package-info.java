/**
 * Takes {@code Document}s; gives evidence: spans with a type, a reason and the probable original
 * wording.
 */
@NullMarked
package io.calque.signal;

import org.jspecify.annotations.NullMarked;
