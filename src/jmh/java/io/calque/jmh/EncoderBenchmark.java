package io.calque.jmh;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.calque.encode.Encoder;
import io.calque.encode.PieceWindow;
import io.calque.encode.Pieces;
import io.calque.encode.WordPieces;
import io.calque.model.ModelStore;
import io.calque.segment.Segmenter;
import io.calque.text.Article;
import io.calque.text.Token;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One operation: all articles of {@link SampleText} through the transformer, a window at a time on
 * one thread. {@code encoder}: from words to answers, as the program reads them; {@code session}:
 * the same windows, cut into pieces beforehand, through ONNX Runtime's own interface.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include=EncoderBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class EncoderBenchmark {
  private final Path models = SampleText.home().resolve("models");
  private final Encoder encoder = ModelStore.open(models).encoder();
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session = session();
  private final List<List<List<String>>> articles = new ArrayList<>();
  private final List<PieceWindow> windows = new ArrayList<>();
  private final int sentences;

  /** Cuts the articles into sentences, words and windows. */
  public EncoderBenchmark() {
    Segmenter segmenter = new Segmenter();
    try (WordPieces cutter = WordPieces.open(models.resolve(ModelStore.TOKENIZER))) {
      for (Article article : SampleText.load().extracted()) {
        List<List<String>> words =
            segmenter.segment(article).sentences().stream()
                .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
                .toList();
        articles.add(words);
        windows.addAll(windows(words.stream().map(cutter::of).toList()));
      }
    }
    sentences = articles.stream().mapToInt(List::size).sum();
  }

  /** As many whole sentences as a window holds; none of the sample is longer than one. */
  private static List<PieceWindow> windows(List<Pieces> cut) {
    List<PieceWindow> windows = new ArrayList<>();
    List<PieceWindow.Part> open = new ArrayList<>();
    int taken = 1;
    for (int i = 0; i < cut.size(); i++) {
      int size = cut.get(i).size() + 1;
      if (open.size() == PieceWindow.MOST_SENTENCES || taken + size > PieceWindow.LONGEST) {
        windows.add(new PieceWindow(open));
        open.clear();
        taken = 1;
      }
      open.add(new PieceWindow.Part(i, cut.get(i), 0, cut.get(i).size()));
      taken += size;
    }
    if (!open.isEmpty()) {
      windows.add(new PieceWindow(open));
    }
    return windows;
  }

  private OrtSession session() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(models.resolve(ModelStore.ENCODER).toString(), options);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the program reads them. */
  @Benchmark
  public void encoder(Blackhole sink, SentenceCount count) {
    for (List<List<String>> article : articles) {
      sink.consume(encoder.read(article));
    }
    count.sentences += sentences;
  }

  /** As ONNX Runtime alone would. */
  @Benchmark
  public void session(Blackhole sink, SentenceCount count) throws OrtException {
    for (PieceWindow window : windows) {
      long[] ids = window.ids();
      float[] pooling = window.pooling();
      long[] shape = {1, ids.length};
      long[] rows = {pooling.length / ids.length, ids.length};
      long[] ones = new long[ids.length];
      Arrays.fill(ones, 1);
      try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
          OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
          OnnxTensor types =
              OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
          OnnxTensor pools = OnnxTensor.createTensor(environment, FloatBuffer.wrap(pooling), rows);
          OnnxTensor places =
              OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[0]), new long[] {0});
          OrtSession.Result result =
              session.run(
                  Map.of(
                      "input_ids",
                      input,
                      "attention_mask",
                      mask,
                      "token_type_ids",
                      types,
                      "pooling",
                      pools,
                      "places",
                      places))) {
        for (Map.Entry<String, ?> output : result) {
          sink.consume(((OnnxTensor) output.getValue()).getFloatBuffer());
        }
      }
    }
    count.sentences += sentences;
  }

  /** Closes both. */
  @TearDown
  public void close() throws OrtException {
    session.close();
    encoder.close();
  }
}
