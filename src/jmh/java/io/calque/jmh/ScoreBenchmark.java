package io.calque.jmh;

import io.calque.Calque;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.input.InputFormat;
import io.calque.input.InputOptions;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * One operation: the facade reads {@link SampleText} as JSONL and hands over every article's score,
 * from reading the lines to the verdict. One thread.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include=ScoreBenchmark}; with LanguageTool in the same
 * run: {@code -Djmh.include='ScoreBenchmark|LanguageToolBenchmark.check'}; one tier: {@code
 * -Djmh.options='-foe true -p tier=fast'}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ScoreBenchmark {
  /** The tier that scores. */
  @Param({"fast", "auto", "deep"})
  public String tier = "fast";

  private final SampleText text = SampleText.load();
  private final byte[] lines = text.jsonl();
  private @Nullable Calque calque;

  /** Opens the models and scores one article in vain, before anything is measured. */
  @Setup
  public void open() {
    calque = Calque.builder(SampleText.home().resolve("models")).tier(Tier.of(tier)).build();
    calque.score("The minister said on Monday that the talks had made some progress.");
  }

  /** Scores all articles. */
  @Benchmark
  public void score(Blackhole sink, SentenceCount count) {
    Objects.requireNonNull(calque)
        .score(
            List.of("-"),
            new ByteArrayInputStream(lines),
            ScoreOptions.defaults().withInput(InputOptions.of(InputFormat.JSONL)),
            new ScoreListener() {
              @Override
              public void scored(ArticleScore score) {
                count.sentences += score.sentences().size();
                sink.consume(score);
              }

              @Override
              public void failed(String source, String problem) {
                throw new IllegalStateException(source + ": " + problem);
              }
            });
  }
}
