/**
 * Tables: strict readers of tab-separated and CSV files and of the lists that come with the
 * program. In: bytes. Out: checked rows, or a failure with file and line.
 */
@NullMarked
package io.calque.table;

import org.jspecify.annotations.NullMarked;
