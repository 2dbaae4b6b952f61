/** The facade: opens the models and scores articles; everything a caller of the library needs. */
@NullMarked
package io.calque;

import org.jspecify.annotations.NullMarked;
