package io.calque.jmh;

import io.calque.segment.Segmenter;
import io.calque.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
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
 * One operation: the text of all of {@link SampleText}, cut on one thread. {@code segment}: into
 * sentences, tokens and quotations, as the program does; the baselines are OpenNLP's statistical
 * models, {@code sentences} into sentences and tokens, {@code tags} with a Penn tag for each token.
 * The tokenizer and tagger are the classic ones that come with LanguageTool.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include=TaggingBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class TaggingBenchmark {
  private final SampleText text = SampleText.load();
  private final Segmenter segmenter = new Segmenter();
  private final List<Article> articles = text.extracted();

  /** OpenNLP's tools with their models. */
  @State(Scope.Benchmark)
  public static class OpenNlp {
    private final SentenceModel sentenceModel =
        load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
    private final TokenizerModel tokenModel = load("/en-token.bin", TokenizerModel::new);
    private final POSModel tagModel = load("/en-pos-maxent.bin", POSModel::new);
    private final SentenceDetectorME sentences = new SentenceDetectorME(sentenceModel);
    private final TokenizerME tokens = new TokenizerME(tokenModel);
    private final POSTaggerME tags = new POSTaggerME(tagModel, POSTagFormat.PENN);

    /** Reads a model. */
    private interface Reader<T> {
      T read(InputStream in) throws IOException;
    }

    private static <T> T load(String name, Reader<T> reader) {
      try (InputStream in =
          Objects.requireNonNull(TaggingBenchmark.class.getResourceAsStream(name), name)) {
        return reader.read(in);
      } catch (IOException e) {
        throw new IllegalStateException(name, e);
      }
    }
  }

  /** Sentences, tokens and quotations, as the program finds them. */
  @Benchmark
  public void segment(Blackhole sink, SentenceCount count) {
    for (Article article : articles) {
      sink.consume(segmenter.segment(article));
    }
    count.sentences += text.sentences();
  }

  /** Sentences and tokens by OpenNLP. */
  @Benchmark
  public void sentences(Blackhole sink, OpenNlp peer, SentenceCount count) {
    for (Article article : articles) {
      for (String sentence : peer.sentences.sentDetect(article.text())) {
        sink.consume(peer.tokens.tokenizePos(sentence));
      }
    }
    count.sentences += text.sentences();
  }

  /** Sentences, tokens and parts of speech by OpenNLP. */
  @Benchmark
  public void tags(Blackhole sink, OpenNlp peer, SentenceCount count) {
    for (Article article : articles) {
      for (String sentence : peer.sentences.sentDetect(article.text())) {
        sink.consume(peer.tags.tag(peer.tokens.tokenize(sentence)));
      }
    }
    count.sentences += text.sentences();
  }
}
