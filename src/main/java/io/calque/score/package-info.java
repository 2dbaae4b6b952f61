/**
 * Takes documents, evidence and model outputs; gives scored articles with verdicts and false-alarm
 * rates.
 */
@NullMarked
package io.calque.score;

import org.jspecify.annotations.NullMarked;
