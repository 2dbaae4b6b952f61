package io.calque.jmh;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.calque.Calque;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.input.InputFormat;
import io.calque.input.InputOptions;
import io.calque.report.Report;
import io.calque.report.ReportFormat;
import io.calque.report.ReportOptions;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One operation: the scores of all articles of {@link SampleText}, scored beforehand by the fast
 * tier, written as JSONL in UTF-8 to nowhere, flushed after each line. {@code report}: as the
 * program does, which also rounds numbers and escapes what could harm a terminal; the baseline
 * {@code tree}: Jackson's mapper writing the same lines, read as trees beforehand.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include=JsonlBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class JsonlBenchmark {
  private static final ScoreOptions OPTIONS =
      ScoreOptions.defaults().withInput(InputOptions.of(InputFormat.JSONL));

  private final ObjectMapper mapper =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private final List<ArticleScore> scores = new ArrayList<>();
  private final List<JsonNode> trees = new ArrayList<>();
  private int sentences;

  /** Scores the articles and reads what is written of them. */
  @Setup
  public void score() throws IOException {
    Path models = SampleText.home().resolve("models");
    InputStream lines = new ByteArrayInputStream(SampleText.load().jsonl());
    try (Calque calque = Calque.builder(models).tier(Tier.FAST).build()) {
      calque.score(List.of("-"), lines, OPTIONS, new Kept(scores));
    }
    StringWriter written = new StringWriter();
    write(written);
    for (String line : written.toString().strip().split("\n")) {
      trees.add(mapper.readTree(line));
    }
    sentences = scores.stream().mapToInt(score -> score.sentences().size()).sum();
  }

  private void write(Writer out) throws IOException {
    Report report = ReportFormat.JSONL.open(out, ReportOptions.plain());
    report.begin();
    for (ArticleScore score : scores) {
      report.article(score);
    }
    report.end();
  }

  private static Writer nowhere() {
    return new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
  }

  /** As the program writes them. */
  @Benchmark
  public void report(SentenceCount count) throws IOException {
    write(nowhere());
    count.sentences += sentences;
  }

  /** As Jackson writes trees. */
  @Benchmark
  public void tree(SentenceCount count) throws IOException {
    Writer out = nowhere();
    for (JsonNode tree : trees) {
      mapper.writeValue(out, tree);
      out.write('\n');
    }
    count.sentences += sentences;
  }

  /** Keeps what it hears. */
  private record Kept(List<ArticleScore> scores) implements ScoreListener {
    @Override
    public void scored(ArticleScore score) {
      scores.add(score);
    }

    @Override
    public void failed(String source, String problem) {
      throw new IllegalStateException(source + ": " + problem);
    }
  }
}
