package io.calque.jmh;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One operation: LanguageTool 6.8 checks one article of {@link SampleText} with its default rules
 * for American English, in one thread; articles take turns. It gets 2 GB, as it does not start in
 * 512 MB with room to work.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include='ScoreBenchmark|LanguageTool'}: compare the rows
 * that end in {@code :sentences}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class LanguageToolBenchmark {
  private final SampleText text = SampleText.load();
  private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
  private int next;

  /** Checks the next article. */
  @Benchmark
  public void check(Blackhole sink, SentenceCount count) throws IOException {
    sink.consume(tool.check(text.articles().get(next)));
    count.sentences += text.counts().get(next);
    next = (next + 1) % text.articles().size();
  }
}
