/** Holds the documents against what they speak of. */
@NullMarked
package io.calque.docs;

import org.jspecify.annotations.NullMarked;
