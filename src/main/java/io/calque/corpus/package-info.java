/**
 * The labelled corpus and the simulators that make training text. In: CSV files and clean English.
 * Out: labelled rows.
 */
@NullMarked
package io.calque.corpus;

import org.jspecify.annotations.NullMarked;
