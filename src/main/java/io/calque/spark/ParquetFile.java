package io.calque.spark;

import java.io.Serializable;

/**
 * A Parquet file among the inputs.
 *
 * @param name as the user would write it
 * @param part its place among all parts
 */
record ParquetFile(String name, int part) implements Serializable {
  private static final long serialVersionUID = 1L;
}
