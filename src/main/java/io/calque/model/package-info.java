/**
 * Takes evidence and text statistics; gives calibrated class probabilities. Loads and verifies
 * {@code models/}.
 */
@NullMarked
package io.calque.model;

import org.jspecify.annotations.NullMarked;
