/** Takes what is to be scored by many machines; gives who does it, and what came of it. */
@NullMarked
package io.calque.crawl;

import org.jspecify.annotations.NullMarked;
