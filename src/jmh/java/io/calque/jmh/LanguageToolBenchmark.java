package io.calque.jmh;

import io.calque.extract.Extractor;
import java.io.IOException;
import java.util.List;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * LanguageTool 6.8 with its default rules for American English. One operation of {@code check}: an
 * article of {@link SampleText}, in one thread; of {@code pages}: the extracted text of one of
 * {@link SamplePages}, in a thread a core. Articles and pages take turns. It gets 2 GB, as it does
 * not start in 512 MB with room to work.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include='ScoreBenchmark|LanguageToolBenchmark.check'}:
 * compare the rows that end in {@code :sentences}. {@code
 * -Djmh.include='WarcBenchmark.score|LanguageToolBenchmark.pages'}: compare those that end in
 * {@code :pages} and have size {@code news}.
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

  /** A checker of its own for each thread, as it is not safe to share. */
  @State(Scope.Thread)
  public static class PageChecker {
    private static final int STEP = 7; // so that every site has its turn

    private final Extractor extractor = new Extractor();
    private final List<String> texts =
        SamplePages.load("news").sources().stream()
            .map(source -> extractor.extract(source).text())
            .toList();
    private final JLanguageTool tool =
        new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    private int next;

    private void check(Blackhole sink) throws IOException {
      sink.consume(tool.check(texts.get(next)));
      next = (next + STEP) % texts.size();
    }
  }

  /** Checks the text of the next page. */
  @Benchmark
  @Threads(Threads.MAX)
  public void pages(Blackhole sink, PageChecker checker, PageCount count) throws IOException {
    checker.check(sink);
    count.pages++;
  }
}
