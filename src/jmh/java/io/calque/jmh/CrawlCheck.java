package io.calque.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Says whether the table of articles of {@code calque spark} has the lines of {@code score}. */
public final class CrawlCheck {
  /** Columns that no line has. */
  private static final Set<String> OWN = Set.of("file", "site", "initial");

  private CrawlCheck() {}

  /**
   * Takes the lines and the folder of the tables; fails if any article, verdict or number differs.
   */
  public static void main(String[] args) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate()) {
      Dataset<Row> table = spark.read().parquet(Path.of(args[1], "articles").toString());
      StructType columns = table.drop(OWN.toArray(String[]::new)).schema();
      Dataset<Row> found = table.selectExpr(columns.fieldNames());
      Dataset<Row> lines =
          spark.read().schema(columns).json(args[0]).selectExpr(columns.fieldNames());
      List<String> left = new ArrayList<>(found.toJSON().collectAsList());
      List<String> right = new ArrayList<>(lines.toJSON().collectAsList());
      left.sort(null);
      right.sort(null);
      if (!left.equals(right)) {
        right.removeAll(left);
        throw new IllegalStateException("lines of score that the table lacks: " + right.size());
      }
      System.out.println(left.size() + " articles, all equal");
    }
  }
}
