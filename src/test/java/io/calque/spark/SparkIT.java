package io.calque.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.Calque;
import io.calque.CalqueModels;
import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.crawl.CrawlOptions;
import io.calque.crawl.CrawlSummary;
import io.calque.input.InputFormat;
import io.calque.input.InputOptions;
import io.calque.report.JsonLines;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import io.calque.site.SiteBasis;
import io.calque.site.Sites;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crawls scored by Spark against the same scored by the program. */
class SparkIT {
  private static final Path MODELS = Path.of("models").toAbsolutePath();

  @TempDir private static Path folder;

  private static SparkSession spark;

  /** A run of the program, and what it said. */
  private static final class Run implements ScoreListener {
    private final Sites sites;
    private final List<String> articles = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long flagged;

    Run(SiteBasis basis) {
      sites = new Sites(0.01, basis);
    }

    @Override
    public void scored(ArticleScore score) {
      articles.add(JsonLines.article(score, false));
      sites.add(score);
      flagged += score.verdict().isAccusation() ? 1 : 0;
    }

    @Override
    public void failed(String source, String problem) {
      problems.add(problem);
    }

    @Override
    public void warned(String warning) {
      problems.add(warning);
    }

    RunSummary over(String... inputs) {
      try (Calque calque = Calque.builder(MODELS).tier(Tier.FAST).build()) {
        return calque.score(
            List.of(inputs), InputStream.nullInputStream(), ScoreOptions.defaults(), this);
      }
    }
  }

  private static SiteBasis basis() {
    try (CalqueModels models = CalqueModels.open(MODELS);
        Calque calque = Calque.builder(models).tier(Tier.FAST).build()) {
      return calque.siteBasis();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .config(
                "spark.hadoop.fs." + DeniedFileSystem.SCHEME + ".impl",
                DeniedFileSystem.class.getName())
            .getOrCreate();
    Files.write(folder.resolve("a.warc.gz"), new MadeUpCrawl().warc(600, "a"));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static CrawlOptions options(Path out, long partBytes, InputOptions how, String... in) {
    return new CrawlOptions(
        List.of(in),
        out.toString(),
        false,
        Optional.empty(),
        List.of(MODELS.toString()),
        Tier.FAST,
        0.01,
        how,
        false,
        partBytes);
  }

  private static CrawlSummary crawl(CrawlOptions options) {
    return new Crawl(spark, options, said -> {}).run();
  }

  private static String problem(CrawlOptions options) {
    return String.valueOf(assertThrows(BadDataException.class, () -> crawl(options)).getMessage());
  }

  /** The articles of a table equal the lines of a run, column by column. */
  private static void assertArticles(Run run, Path out) throws IOException {
    Path lines = Files.createTempFile(folder, "lines", ".jsonl");
    Files.write(lines, run.articles);
    Dataset<Row> expected =
        spark
            .read()
            .schema(ContractColumns.ARTICLE)
            .json(lines.toString())
            .withColumn("date", org.apache.spark.sql.functions.col("date").cast("date"));
    String[] columns = ContractColumns.ARTICLE.fieldNames();
    Dataset<Row> found =
        spark.read().parquet(out.resolve("articles").toString()).selectExpr(columns);
    assertEquals(run.articles.size(), found.count());
    assertEquals(sorted(expected.selectExpr(columns)), sorted(found));
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.toJSON().collectAsList().stream().sorted().toList();
  }

  private static List<String> texts(Path table, String column) {
    return spark.read().parquet(table.toString()).select(column).collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  static void assertSites(Run run, Path out) throws IOException {
    Path lines = Files.createTempFile(folder, "sites", ".jsonl");
    Files.write(lines, run.sites.named().stream().map(JsonLines::site).toList());
    Dataset<Row> expected =
        spark
            .read()
            .schema(ContractColumns.SITE)
            .json(lines.toString())
            .selectExpr("* except (firstDate, lastDate)", "date(firstDate)", "date(lastDate)");
    Dataset<Row> found =
        spark
            .read()
            .parquet(out.resolve("sites").toString())
            .selectExpr("* except (firstDate, lastDate)", "firstDate", "lastDate");
    assertEquals(sorted(expected), sorted(found));
  }

  @Test
  void crawl_fileInParts_givesWhatScoreGives() throws IOException {
    String warc = folder.resolve("a.warc.gz").toString();
    Path out = folder.resolve("parts");
    CrawlSummary summary = crawl(options(out, 1, InputOptions.defaults(), warc));
    Run run = new Run(basis());
    RunSummary counts = run.over(warc);
    assertArticles(run, out);
    assertSites(run, out);
    assertEquals(
        new TreeSet<>(run.problems), new TreeSet<>(texts(out.resolve("problems"), "problem")));
    assertEquals(
        new CrawlSummary(
            run.articles.size(),
            run.flagged,
            evidence(out),
            run.sites.named().size(),
            counts.failed()),
        summary);
    Row inputs = spark.read().parquet(out.resolve("inputs").toString()).first();
    assertEquals(counts.counts().read(), inputs.<Long>getAs("read"));
    assertEquals(counts.counts().lost(), inputs.<Long>getAs("lost"));
    assertEquals(counts.counts().skipped(), inputs.getJavaMap(inputs.fieldIndex("skipped")));
    assertTrue(Files.exists(out.resolve("articles/date=2026-03-01/initial=a")));
    assertTrue(Files.notExists(out.resolve("_staged")));
  }

  private static long evidence(Path out) {
    return spark
        .read()
        .parquet(out.resolve("articles").toString())
        .selectExpr("sum(aggregate(sentences, 0L, (n, one) -> n + size(one.evidence)))")
        .first()
        .getLong(0);
  }

  @Test
  void crawl_smallFiles_areReadTogetherAsScoreReadsThem() throws IOException {
    Path out = folder.resolve("small");
    CrawlSummary summary =
        crawl(options(out, 1 << 20, InputOptions.defaults(), "corpus/articles", "corpus"));
    Run run = new Run(basis());
    run.over("corpus/articles", "corpus");
    assertArticles(run, out);
    assertEquals(run.articles.size(), summary.articles());
    assertEquals(0, summary.sites());
  }

  @Test
  void crawl_parquet_isReadAsTheSameLines() throws IOException {
    Path lines = folder.resolve("rows.jsonl");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(
          String.format(
              "{\"url\":\"https://b.example/%d\",\"text\":\"The %dth minister said on Monday that"
                  + " the talks had made with out doubt some progress, and each nations agreed.\"}",
              i, i));
    }
    Files.write(lines, rows);
    Path table = folder.resolve("rows");
    spark.read().json(lines.toString()).coalesce(1).write().parquet(table.toString());
    InputOptions how =
        new InputOptions(
            Optional.empty(), Optional.of("text"), Optional.empty(), Optional.of("url"));
    Path fromParquet = folder.resolve("from-parquet");
    Path fromLines = folder.resolve("from-lines");
    crawl(options(fromParquet, 1 << 20, how, table.toString()));
    crawl(options(fromLines, 1 << 20, how, lines.toString()));
    String[] columns = {"source", "verdict", "sentences", "site", "initial"};
    assertEquals(
        sorted(spark.read().parquet(fromLines.resolve("articles").toString()).selectExpr(columns)),
        sorted(
            spark.read().parquet(fromParquet.resolve("articles").toString()).selectExpr(columns)));
    InputOptions noAddress = InputOptions.of(InputFormat.JSONL);
    Path named = folder.resolve("named");
    crawl(options(named, 1 << 20, noAddress, table.toString()));
    String file = texts(named.resolve("articles"), "source").get(0);
    assertTrue(file.startsWith(table + "/part-") && file.endsWith(".parquet#1"), file);
  }

  @Test
  void crawl_badInput_isSaidBeforeAnythingIsScored() throws IOException {
    InputOptions how = InputOptions.defaults();
    Path out = folder.resolve("bad");
    String missing = folder.resolve("none.warc.gz").toString();
    assertEquals(missing + ": no such file or folder", problem(options(out, 1, how, missing)));
    Path empty = Files.createFile(folder.resolve("empty.warc.gz"));
    assertEquals(
        empty + ": is empty, and so are all others", problem(options(out, 1, how, empty + "")));
    Path used = Files.createDirectories(folder.resolve("used"));
    Files.writeString(used.resolve("mine.txt"), "mine");
    assertEquals(
        used + ": exists already; --overwrite replaces the tables in it",
        problem(options(used, 1, how, "corpus/articles")));
    CrawlOptions usual = options(folder.resolve("bad2"), 1, how, "corpus/articles");
    CrawlOptions noModels =
        new CrawlOptions(
            usual.inputs(),
            usual.out(),
            true,
            Optional.empty(),
            List.of(folder.toString(), "models-that-came"),
            Tier.FAST,
            0.01,
            how,
            false,
            1);
    assertEquals(folder + ": no models here", problem(noModels));
  }

  /** Files that can be listed and not be read, and a folder that takes nothing. */
  @Test
  void crawl_noPermission_isSaidBeforeAnythingIsScored() {
    InputOptions how = InputOptions.defaults();
    String file = DeniedFileSystem.SCHEME + ":" + folder.resolve("a.warc.gz");
    assertEquals(
        file + ": cannot be read: Permission denied: access=READ",
        problem(options(folder.resolve("unread"), 1 << 20, how, "corpus/articles", file)));
    assertEquals(0, folder.resolve("unread/_staged").toFile().list().length, "nothing was scored");
    CrawlOptions usual = options(folder.resolve("unwritten"), 1 << 20, how, "corpus/articles");
    String out = DeniedFileSystem.SCHEME + ":" + usual.out();
    assertEquals(
        out + ": cannot be written to: Permission denied: access=WRITE",
        problem(
            new CrawlOptions(
                usual.inputs(),
                out,
                false,
                Optional.empty(),
                usual.models(),
                Tier.FAST,
                0.01,
                how,
                false,
                1)));
  }

  @Test
  void crawl_emptyFileAmongOthers_isListed() throws IOException {
    Path empty = Files.createFile(folder.resolve("nothing.warc.gz"));
    Path out = folder.resolve("some");
    List<String> said = new ArrayList<>();
    CrawlOptions options =
        options(out, 1, InputOptions.defaults(), empty.toString(), "corpus/articles");
    CrawlSummary summary = new Crawl(spark, options, said::add).run();
    assertEquals(empty + ": is empty", said.get(0));
    assertEquals(1, summary.failed());
    assertEquals(5, summary.articles());
    assertEquals(
        List.of(empty + ": is empty, not gzip data"), texts(out.resolve("problems"), "problem"));
  }

  @Test
  void scorers_otherModelsOrVersion_areRefusedByName() {
    Scoring same = Scoring.ofTexts(List.of(MODELS.toString()), "0123", "fast", 0.01);
    String digests = message(same);
    assertTrue(digests.startsWith("executor driver on "), digests);
    assertTrue(digests.contains(": has models with the digest "), digests);
    assertTrue(digests.endsWith(", the driver 0123"), digests);
    Scoring other =
        new Scoring(List.of(MODELS.toString()), "", "9.9", "fast", 0.01, "", "", "", "");
    String versions = message(other);
    assertTrue(versions.contains(": runs Calque "), versions);
    assertTrue(versions.endsWith(", the driver 9.9"), versions);
  }

  private static String message(Scoring scoring) {
    return String.valueOf(
        assertThrows(BadDataException.class, () -> Scorers.of(scoring)).getMessage());
  }

  @Test
  void function_ofSql_givesTheFieldsOfALine() {
    spark.conf().set(CalqueFunctions.MODELS, MODELS.toString());
    spark.conf().set(CalqueFunctions.TIER, "fast");
    CalqueFunctions.register(spark);
    String text = "The minister go to to the town. He said with out doubt that each nations agree.";
    Row row =
        spark
            .sql(
                "SELECT score.verdict, score.sentences[0].evidence[0].text, missing FROM (SELECT"
                    + " calque_score(text) AS score, calque_score(null) AS missing FROM VALUES"
                    + " (:text) AS t(text))",
                Map.of("text", text))
            .first();
    assertEquals("insufficient", row.getString(0));
    assertEquals("go to to", row.getString(1));
    assertTrue(row.isNullAt(2));
  }
}
