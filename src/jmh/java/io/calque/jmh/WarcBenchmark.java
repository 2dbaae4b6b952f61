package io.calque.jmh;

import io.calque.Calque;
import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.extract.Extractor;
import io.calque.input.InputFormat;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.input.Source;
import io.calque.report.Report;
import io.calque.report.ReportFormat;
import io.calque.report.ReportOptions;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One operation: all {@link SamplePages}. {@code score} goes from the packed WARC file to JSONL, by
 * the fast tier; {@code jsoup} only parses the same pages, decoded beforehand. Between them: {@code
 * read} the file, and {@code extract} the articles of the decoded pages. All but {@code read} use
 * all cores.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include=WarcBenchmark}: compare the rows that end in
 * {@code :pages}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m"})
public class WarcBenchmark {
  private static final ScoreOptions OPTIONS =
      ScoreOptions.defaults().withInput(InputOptions.of(InputFormat.WARC));

  /** Which pages. */
  @Param({"small", "news"})
  public String size = "small";

  private final Calque calque =
      Calque.builder(SampleText.home().resolve("models"))
          .tier(Tier.FAST)
          .executor(ForkJoinPool.commonPool())
          .build();
  private final Extractor extractor = new Extractor();
  private List<Source> sources = List.of();
  private byte[] warc = {};

  /** Makes the pages and the file. */
  @Setup
  public void load() {
    SamplePages pages = SamplePages.load(size);
    sources = pages.sources();
    warc = pages.warc();
  }

  /** From WARC to JSONL. */
  @Benchmark
  public void score(PageCount count) throws IOException {
    Writer out = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
    Report report = ReportFormat.JSONL.open(out, ReportOptions.plain());
    report.begin();
    RunSummary summary =
        calque.score(List.of("-"), new ByteArrayInputStream(warc), OPTIONS, new Written(report));
    report.end();
    if (summary.scored() != sources.size()) {
      throw new IllegalStateException(summary.toString());
    }
    count.pages += summary.scored();
  }

  /** Parses the pages. */
  @Benchmark
  public void jsoup(Blackhole sink, PageCount count) {
    sources.parallelStream().forEach(source -> sink.consume(Jsoup.parse(source.text())));
    count.pages += sources.size();
  }

  /** Unpacks and decodes the pages of the file, on one core. */
  @Benchmark
  public void read(Blackhole sink, PageCount count) {
    new Inputs(OPTIONS.input(), new ByteArrayInputStream(warc))
        .open(List.of("-"))
        .forEach(sink::consume);
    count.pages += sources.size();
  }

  /** Parses the pages and finds their articles. */
  @Benchmark
  public void extract(Blackhole sink, PageCount count) {
    sources.parallelStream().forEach(source -> sink.consume(extractor.extract(source)));
    count.pages += sources.size();
  }

  /** Writes what it hears. */
  private record Written(Report report) implements ScoreListener {
    @Override
    public void scored(ArticleScore score) {
      try {
        report.article(score);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void failed(String source, String problem) {
      throw new IllegalStateException(source + ": " + problem);
    }
  }
}
