/**
 * Versions of one text: near-copies, alignments. In: segmented or scored articles. Out: what stands
 * for what.
 */
@NullMarked
package io.calque.version;

import org.jspecify.annotations.NullMarked;
