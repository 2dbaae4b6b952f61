package io.calque.jmh;

import io.calque.extract.Extractor;
import io.calque.input.Source;
import io.calque.segment.Segmenter;
import io.calque.signal.QuotationIndex;
import io.calque.signal.Signals;
import io.calque.text.Document;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * One operation: one stage before the models, over all of {@link SampleText}, which the stages
 * before it have dealt with beforehand. Segmentation is timed in {@link TaggingBenchmark}.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include=StageBenchmark}; one stage: {@code
 * -Djmh.include=StageBenchmark.find}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class StageBenchmark {
  private final Extractor extractor = new Extractor();
  private final Signals signals = Signals.standard();
  private final SampleText text = SampleText.load();
  private final List<Source> sources =
      IntStream.range(0, text.articles().size())
          .mapToObj(i -> new Source("a" + i, Source.Format.TEXT, "", text.articles().get(i)))
          .toList();
  private final List<Document> documents =
      text.extracted().stream().map(new Segmenter()::segment).toList();

  /** Blocks, residue and language of every article. */
  @Benchmark
  public void extract(Blackhole sink, SentenceCount count) {
    for (Source source : sources) {
      sink.consume(extractor.extract(source));
    }
    count.sentences += text.sentences();
  }

  /** The evidence of all rule signals in every article. */
  @Benchmark
  public void find(Blackhole sink, SentenceCount count) {
    for (Document document : documents) {
      sink.consume(signals.find(document));
    }
    count.sentences += text.sentences();
  }

  /** The index of all quotations, and what it finds in every article. */
  @Benchmark
  public void quotations(Blackhole sink, SentenceCount count) {
    QuotationIndex.Builder builder = QuotationIndex.builder();
    documents.forEach(builder::add);
    QuotationIndex index = builder.build();
    for (Document document : documents) {
      sink.consume(index.find(document));
    }
    count.sentences += text.sentences();
  }
}
