/** Takes lists and what to do with each item; gives the results in order, made by many threads. */
@NullMarked
package io.calque.parallel;

import org.jspecify.annotations.NullMarked;
