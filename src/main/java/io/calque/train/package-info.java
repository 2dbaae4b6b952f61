/** Takes training data; gives the files of {@code models/}, with their manifest and card. */
@NullMarked
package io.calque.train;

import org.jspecify.annotations.NullMarked;
