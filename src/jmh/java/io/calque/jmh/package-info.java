/**
 * Benchmarks of the fast tier. In: the five sample articles and invented ones. Out: sentences a
 * second on one core. Run with {@code ./mvnw -B -P jmh verify -Djmh.include=NAME}.
 */
@NullMarked
package io.calque.jmh;

import org.jspecify.annotations.NullMarked;
