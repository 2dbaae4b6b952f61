/**
 * Takes crawls on any file system that Hadoop knows, and texts in tables; scores them on many
 * machines and gives tables in Parquet. The only package that knows Spark; a build for scoring
 * leaves it out.
 */
@NullMarked
package io.calque.spark;

import org.jspecify.annotations.NullMarked;
