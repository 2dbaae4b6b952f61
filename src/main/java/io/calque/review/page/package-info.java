/** Takes a desk; gives its pages to a browser, and what people press there back to the desk. */
@NullMarked
package io.calque.review.page;

import org.jspecify.annotations.NullMarked;
