/** The labelled corpus. In: CSV files and article texts. Out: checked, labelled rows. */
@NullMarked
package io.calque.corpus;

import org.jspecify.annotations.NullMarked;
