package io.calque.spark;

import java.net.URI;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Scores the rows of one task, which are of one file. */
final class ParquetRows {
  private ParquetRows() {}

  /**
   * What comes of them.
   *
   * @param rows address of the file, the row as JSON, its number in the file
   * @param files by path
   */
  static Iterator<Row> scored(
      Iterator<Row> rows, Scoring scoring, boolean withText, Map<String, ParquetFile> files) {
    scala.collection.BufferedIterator<Row> ahead = CollectionConverters.asScala(rows).buffered();
    if (!ahead.hasNext()) {
      return Collections.emptyIterator();
    }
    ParquetFile file = file(ahead.head(), files);
    long first = ahead.head().getLong(2);
    ParquetInputs inputs =
        new ParquetInputs(
            CollectionConverters.asJava(ahead),
            scoring.inputOptions(),
            row -> file(row, files).name());
    return new ScoredRows(
        inputs, new BatchRows(Scorers.of(scoring), file.part(), first, scoring.rate(), withText));
  }

  private static ParquetFile file(Row row, Map<String, ParquetFile> files) {
    String path = new Path(URI.create(row.getString(0))).toUri().getPath();
    ParquetFile file = files.get(path);
    if (file == null) {
      throw new IllegalStateException(path + " is none of the files");
    }
    return file;
  }
}
