/** The command line: the only place that prints, reads arguments and exits. */
@NullMarked
package io.calque.cli;

import org.jspecify.annotations.NullMarked;
