package io.calque.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_json;

import io.calque.crawl.CrawlSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Makes the tables of what was staged.
 *
 * @param spark does it
 * @param staged folder of what scoring left
 * @param out folder that each table is written below
 */
record Tables(SparkSession spark, String staged, String out) {
  /** The tables, by folder. */
  static final List<String> NAMES = List.of("articles", "evidence", "sites", "inputs", "problems");

  private static final Map<String, String> STRICT = Map.of("mode", "FAILFAST");

  /**
   * Writes all.
   *
   * @param parts how many parts the inputs were read in
   */
  CrawlSummary write(int parts) {
    partitioned(articles(), "articles");
    partitioned(evidence(), "evidence");
    plain(sites(parts), "sites");
    plain(inputs(), "inputs");
    plain(problems(), "problems");
    return summary();
  }

  private Dataset<Row> kind(String kind) {
    return spark.read().schema(Staged.COLUMNS).parquet(staged).filter(col("kind").equalTo(kind));
  }

  private Dataset<Row> parsed(Dataset<String> lines, StructType columns) {
    return lines.select(from_json(col("value"), columns, STRICT).as("json")).select("json.*");
  }

  private Dataset<Row> contract() {
    return kind(Staged.ARTICLE)
        .select(
            from_json(col("line"), ContractColumns.ARTICLE, STRICT).as("json"),
            col("file"),
            col("site"),
            col("initial"))
        .withColumn("day", col("json.date").cast("date"));
  }

  private Dataset<Row> articles() {
    List<Column> columns = new ArrayList<>();
    for (String field : ContractColumns.ARTICLE.fieldNames()) {
      if (!field.equals("date")) {
        columns.add(col("json." + field));
      }
    }
    columns.addAll(List.of(col("file"), col("site"), col("day").as("date"), col("initial")));
    return contract().select(columns.toArray(Column[]::new));
  }

  private Dataset<Row> evidence() {
    return contract()
        .select(
            col("json.source").as("source"),
            col("site"),
            col("json.verdict").as("verdict"),
            explode(col("json.sentences")).as("sentence"),
            col("day").as("date"),
            col("initial"))
        .select(
            col("source"),
            col("site"),
            col("verdict"),
            col("sentence.index").as("sentence"),
            col("sentence.label").as("label"),
            explode(col("sentence.evidence")).as("found"),
            col("date"),
            col("initial"))
        .select("source", "site", "verdict", "sentence", "label", "found.*", "date", "initial");
  }

  private Dataset<Row> sites(int parts) {
    return parsed(SiteTable.lines(kind(Staged.TALLY), parts), ContractColumns.SITE)
        .withColumn("firstDate", col("firstDate").cast("date"))
        .withColumn("lastDate", col("lastDate").cast("date"));
  }

  private Dataset<Row> inputs() {
    Dataset<Row> counts = kind(Staged.COUNTS);
    Dataset<Row> skipped =
        counts
            .select(col("file"), explode(col("skipped")).as("one"))
            .groupBy("file", "one.reason")
            .agg(expr("sum(one.count)").as("count"))
            .groupBy("file")
            .agg(expr("map_from_entries(array_sort(collect_list(struct(reason, count))))"))
            .toDF("file", "skipped");
    return counts
        .groupBy("file")
        .agg(expr("sum(read)").as("read"), expr("sum(cut)").as("cut"), expr("sum(lost)").as("lost"))
        .join(skipped, "file", "left")
        .select(
            col("file"),
            col("read"),
            coalesce(col("skipped"), expr("map()")).cast("map<string,bigint>").as("skipped"),
            col("cut"),
            col("lost"));
  }

  private Dataset<Row> problems() {
    return kind(Staged.PROBLEM).select("file", "source", "severity", "problem").distinct();
  }

  /** By day and first letter, in files of about equal size. */
  private void partitioned(Dataset<Row> table, String name) {
    table
        .hint("rebalance", col("date"), col("initial"))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("date", "initial")
        .parquet(out + "/" + name);
  }

  private void plain(Dataset<Row> table, String name) {
    table.write().mode(SaveMode.Overwrite).parquet(out + "/" + name);
  }

  private CrawlSummary summary() {
    Dataset<Row> articles = spark.read().parquet(out + "/articles");
    Row judged =
        articles.selectExpr("count(*)", "count_if(verdict IN ('spun', 'translated'))").first();
    long failed = spark.read().parquet(out + "/problems").filter("severity <> 'note'").count();
    return new CrawlSummary(
        judged.getLong(0),
        judged.getLong(1),
        spark.read().parquet(out + "/evidence").count(),
        spark.read().parquet(out + "/sites").count(),
        failed);
  }
}
