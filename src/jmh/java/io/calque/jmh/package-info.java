/**
 * Benchmarks of the fast tier. In: the five sample articles and invented ones, and web pages. Out:
 * sentences a second on one core, pages a second on all. Run with {@code ./mvnw -B -P jmh verify
 * -Djmh.include=NAME}.
 */
@NullMarked
package io.calque.jmh;

import org.jspecify.annotations.NullMarked;
