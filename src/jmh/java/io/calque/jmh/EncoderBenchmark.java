package io.calque.jmh;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.calque.encode.Encoder;
import io.calque.encode.Pieces;
import io.calque.encode.WordPieces;
import io.calque.model.ModelStore;
import io.calque.segment.Segmenter;
import io.calque.text.Article;
import io.calque.text.Sentence;
import io.calque.text.Token;
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
 * One operation: all sentences of {@link SampleText} through the transformer, one at a time on one
 * thread. {@code encoder}: from words to answers, as the program reads them; {@code session}: the
 * same pieces, cut beforehand, through ONNX Runtime's own interface.
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
  private final List<List<String>> sentences = new ArrayList<>();
  private final List<long[]> pieces = new ArrayList<>();

  /** Cuts the sentences into words and pieces. */
  public EncoderBenchmark() {
    Segmenter segmenter = new Segmenter();
    try (WordPieces cutter = WordPieces.open(models.resolve(ModelStore.TOKENIZER))) {
      for (Article article : SampleText.load().extracted()) {
        for (Sentence sentence : segmenter.segment(article).sentences()) {
          List<String> words = sentence.tokens().stream().map(Token::text).toList();
          sentences.add(words);
          pieces.add(ids(cutter.of(words)));
        }
      }
    }
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

  private static long[] ids(Pieces cut) {
    long[] ids = new long[cut.size() + 2];
    ids[0] = Pieces.START;
    ids[ids.length - 1] = Pieces.END;
    for (int i = 0; i < cut.size(); i++) {
      ids[i + 1] = cut.id(i);
    }
    return ids;
  }

  /** As the program reads them. */
  @Benchmark
  public void encoder(Blackhole sink, SentenceCount count) {
    for (List<String> words : sentences) {
      sink.consume(encoder.read(words));
    }
    count.sentences += sentences.size();
  }

  /** As ONNX Runtime alone would. */
  @Benchmark
  public void session(Blackhole sink, SentenceCount count) throws OrtException {
    for (long[] ids : pieces) {
      long[] shape = {1, ids.length};
      long[] ones = new long[ids.length];
      Arrays.fill(ones, 1);
      try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
          OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
          OnnxTensor types =
              OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
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
                      "places",
                      places))) {
        for (Map.Entry<String, ?> output : result) {
          sink.consume(((OnnxTensor) output.getValue()).getFloatBuffer());
        }
      }
    }
    count.sentences += pieces.size();
  }

  /** Closes both. */
  @TearDown
  public void close() throws OrtException {
    session.close();
    encoder.close();
  }
}
