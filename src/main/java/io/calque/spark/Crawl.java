package io.calque.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.calque.crawl.CrawlOptions;
import io.calque.crawl.CrawlSummary;
import io.calque.model.Manifest;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** One run: checks, cuts, scores, and has the tables written. */
final class Crawl {
  /** Small files that are read in one task: so many, or so many bytes. */
  private static final int MOST_SMALL = 256;

  private static final long SMALL = 1L << 20;

  private static final String LONGEST = "spark.sql.files.maxPartitionBytes";
  private static final String OPENING = "spark.sql.files.openCostInBytes";

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final CrawlOptions options;
  private final Consumer<String> said;
  private final Broadcast<SerializableConfiguration> hadoop;

  Crawl(SparkSession spark, CrawlOptions options, Consumer<String> said) {
    this.spark = spark;
    this.options = options;
    this.said = said;
    context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
  }

  CrawlSummary run() {
    String staged = options.out() + '/' + OutputFolder.STAGED;
    OutputFolder out = new OutputFolder(options.out(), context.hadoopConfiguration());
    out.check(options.overwrite());
    List<InputFile> files = InputFiles.list(options.inputs(), context.hadoopConfiguration());
    List<Row> remarks = new ArrayList<>();
    Scoring scoring = scoring();
    out.begin();
    checkMachines(scoring);
    checkFiles(files);
    List<Part> parts = parts(files.stream().filter(file -> !file.isParquet()).toList(), remarks);
    List<InputFile> parquet = files.stream().filter(InputFile::isParquet).toList();
    said.accept(
        String.format(
            Locale.ROOT,
            "%,d files of %,d bytes in %,d parts",
            files.size(),
            files.stream().mapToLong(InputFile::length).sum(),
            parts.size() + parquet.size()));
    stage(scoring, parts, parquet, remarks, staged);
    said.accept("scored; the tables are written");
    CrawlSummary summary =
        new Tables(spark, staged, options.out()).write(parts.size() + parquet.size());
    out.end();
    return summary;
  }

  private Scoring scoring() {
    String digest = Manifest.read(Scorers.folder(options.models())).digest();
    return Scoring.ofTexts(options.models(), digest, options.tier().id(), options.falseAlarmRate())
        .reading(options.how());
  }

  /** Opens the models on every machine there is now; those that come later check themselves. */
  private void checkMachines(Scoring scoring) {
    int tasks = Math.max(2, context.defaultParallelism());
    List<String> problems =
        context
            .parallelize(IntStream.range(0, tasks).boxed().toList(), tasks)
            .map(task -> problem(scoring))
            .filter(problem -> !problem.isEmpty())
            .collect();
    if (!problems.isEmpty()) {
      throw new BadDataException(options.models().get(0), problems.get(0));
    }
  }

  private static String problem(Scoring scoring) {
    try {
      Scorers.of(scoring);
      return "";
    } catch (BadDataException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Opens every file once, on some machine. */
  private void checkFiles(List<InputFile> files) {
    Broadcast<SerializableConfiguration> configuration = hadoop;
    int tasks = Math.min(files.size(), 4 * Math.max(2, context.defaultParallelism()));
    List<String> problems =
        context
            .parallelize(files, tasks)
            .map(file -> unreadable(file, configuration.value().value()))
            .filter(problem -> !problem.isEmpty())
            .collect();
    if (!problems.isEmpty()) {
      throw new BadDataException(problems.get(0), problems.get(0));
    }
    List<InputFile> empty = files.stream().filter(file -> file.length() == 0).toList();
    if (empty.size() == files.size()) {
      throw new BadDataException(empty.get(0).name(), "", "is empty, and so are all others");
    }
    empty.forEach(file -> said.accept(file.name() + ": is empty"));
  }

  private static String unreadable(InputFile file, Configuration configuration) {
    try (InputStream bytes = file.open(configuration, 0)) {
      return bytes.read() < 0 && file.length() > 0 ? file.name() + ": cannot be read" : "";
    } catch (IOException e) {
      return file.name() + ": cannot be read: " + e.getMessage();
    }
  }

  /** The parts, numbered in the order of the files. */
  private List<Part> parts(List<InputFile> files, List<Row> remarks) {
    List<InputFile> longOnes =
        files.stream()
            .filter(file -> file.isArchive() && file.length() > options.partBytes())
            .toList();
    Map<String, PartIndex> cut = cut(longOnes);
    List<Part> parts = new ArrayList<>();
    List<InputFile> small = new ArrayList<>();
    for (InputFile file : files) {
      boolean isSmall = file.length() < SMALL;
      long together = small.stream().mapToLong(InputFile::length).sum() + file.length();
      if (!small.isEmpty() && (!isSmall || together > SMALL || small.size() == MOST_SMALL)) {
        parts.add(Part.whole(List.copyOf(small)).numbered(parts.size()));
        small.clear();
      }
      PartIndex index = cut.get(file.path());
      if (index != null) {
        index.parts().forEach(part -> parts.add(part.numbered(parts.size())));
        remarks.addAll(index.remarks());
      } else if (isSmall) {
        small.add(file);
      } else {
        parts.add(Part.whole(List.of(file)).numbered(parts.size()));
      }
    }
    if (!small.isEmpty()) {
      parts.add(Part.whole(List.copyOf(small)).numbered(parts.size()));
    }
    return parts;
  }

  private Map<String, PartIndex> cut(List<InputFile> files) {
    if (files.isEmpty()) {
      return Map.of();
    }
    Broadcast<SerializableConfiguration> configuration = hadoop;
    Scoring how = Scoring.ofTexts(List.of(), "", "", 0).reading(options.how());
    long partBytes = options.partBytes();
    List<PartIndex> found =
        context
            .parallelize(files, files.size())
            .map(
                file ->
                    PartIndex.of(
                        file, how.inputOptions(), configuration.value().value(), partBytes))
            .collect();
    Map<String, PartIndex> byPath = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      byPath.put(files.get(i).path(), found.get(i));
    }
    return byPath;
  }

  private void stage(
      Scoring scoring,
      List<Part> parts,
      List<InputFile> parquet,
      List<Row> remarks,
      String staged) {
    JavaRDD<Row> rows = context.parallelize(remarks, 1);
    boolean withText = options.withText();
    if (!parts.isEmpty()) {
      Broadcast<SerializableConfiguration> configuration = hadoop;
      rows =
          rows.union(
              context
                  .parallelize(parts, parts.size())
                  .flatMap(part -> rows(part, scoring, withText, configuration)));
    }
    if (!parquet.isEmpty()) {
      rows = rows.union(parquetRows(scoring, parquet, parts.size()));
    }
    spark
        .createDataFrame(rows, Staged.COLUMNS)
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("kind")
        .parquet(staged);
    spark.conf().unset(LONGEST);
    spark.conf().unset(OPENING);
  }

  private static Iterator<Row> rows(
      Part part,
      Scoring scoring,
      boolean withText,
      Broadcast<SerializableConfiguration> configuration) {
    PartInputs inputs = new PartInputs(part, scoring.inputOptions(), configuration.value().value());
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> inputs.close());
    return new ScoredRows(
        inputs, new BatchRows(Scorers.of(scoring), part.number(), 0, scoring.rate(), withText));
  }

  private JavaRDD<Row> parquetRows(Scoring scoring, List<InputFile> files, int firstPart) {
    // each file by itself, cut where its length alone says, whatever machines there are
    long most = Math.min(options.partBytes(), Integer.MAX_VALUE);
    spark.conf().set(LONGEST, most);
    spark.conf().set(OPENING, most);
    Dataset<Row> table =
        spark.read().parquet(files.stream().map(InputFile::path).toArray(String[]::new));
    Map<String, ParquetFile> byPath = new LinkedHashMap<>();
    for (InputFile file : files) {
      String path = new Path(file.path()).toUri().getPath();
      byPath.put(path, new ParquetFile(file.name(), firstPart + byPath.size()));
    }
    List<Column> fields =
        new ArrayList<>(Arrays.stream(table.columns()).map(name -> col("`" + name + "`")).toList());
    if (!Arrays.asList(table.columns()).contains("id")) {
      fields.add(expr("cast(_metadata.row_index + 1 AS STRING)").as("id"));
    }
    boolean withText = options.withText();
    return table
        .select(
            col("_metadata.file_path"),
            to_json(struct(fields.toArray(Column[]::new))),
            col("_metadata.row_index"))
        .javaRDD()
        .mapPartitions(rows -> ParquetRows.scored(rows, scoring, withText, byPath));
  }
}
