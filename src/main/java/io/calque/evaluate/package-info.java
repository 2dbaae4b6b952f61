/** Takes models and held-out data; gives measured tables. */
@NullMarked
package io.calque.evaluate;

import org.jspecify.annotations.NullMarked;
