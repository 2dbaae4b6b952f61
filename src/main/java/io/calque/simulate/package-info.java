/**
 * Simulators of spinners and of round-trip translation. In: clean English. Out: altered text, each
 * word with what it was.
 */
@NullMarked
package io.calque.simulate;

import org.jspecify.annotations.NullMarked;
