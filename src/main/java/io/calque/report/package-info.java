/** Takes scored articles; gives terminal text, JSON, JSONL and CSV. */
@NullMarked
package io.calque.report;

import org.jspecify.annotations.NullMarked;
