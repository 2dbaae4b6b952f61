/** Sites: what their articles amount to. In: scored articles. Out: verdicts on sites. */
@NullMarked
package io.calque.site;

import org.jspecify.annotations.NullMarked;
