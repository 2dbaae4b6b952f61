package io.calque.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.extract.Extractor;
import io.calque.input.Source;
import io.calque.segment.Segmenter;
import io.calque.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The text every benchmark reads: the five sample articles of {@code corpus/articles} and twelve
 * invented news articles of five paragraphs, one after the other.
 *
 * @param articles their texts, samples first
 * @param counts how many sentences of each are scored
 */
record SampleText(List<String> articles, List<Integer> counts) {
  private static final String INVENTED = "articles.txt";

  SampleText {
    articles = List.copyOf(articles);
    counts = List.copyOf(counts);
  }

  /** Reads the articles; {@code calque.home}, else the working folder, is the project's root. */
  static SampleText load() {
    List<String> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(home().resolve("corpus").resolve("articles"));
        InputStream invented =
            Objects.requireNonNull(SampleText.class.getResourceAsStream(INVENTED), INVENTED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(Files.readString(file));
      }
      String text = new String(invented.readAllBytes(), StandardCharsets.UTF_8);
      articles.addAll(List.of(text.strip().split("\n\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Segmenter segmenter = new Segmenter();
    return new SampleText(
        articles,
        extract(articles).map(article -> segmenter.segment(article).sentences().size()).toList());
  }

  private static Stream<Article> extract(List<String> articles) {
    Extractor extractor = new Extractor();
    return IntStream.range(0, articles.size())
        .mapToObj(i -> new Source("a" + i, Source.Format.TEXT, "", articles.get(i)))
        .map(extractor::extract);
  }

  /** The articles as they are scored, page residue apart. */
  List<Article> extracted() {
    return extract(articles).toList();
  }

  /** How many sentences they hold together. */
  int sentences() {
    return counts.stream().mapToInt(count -> count).sum();
  }

  /** The project's root. */
  static Path home() {
    return Path.of(System.getProperty("calque.home", ""));
  }

  /** The first few articles alone. */
  SampleText first(int few) {
    return new SampleText(articles.subList(0, few), counts.subList(0, few));
  }

  /** The articles as JSONL, one object a line. */
  byte[] jsonl() {
    return jsonl(1);
  }

  /** The articles as JSONL as many times over. */
  byte[] jsonl(int times) {
    ObjectMapper json = new ObjectMapper();
    StringBuilder out = new StringBuilder();
    try {
      for (int i = 0; i < times * articles.size(); i++) {
        String text = articles.get(i % articles.size());
        String line = json.writeValueAsString(Map.of("id", "a" + i, "text", text));
        out.append(line).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
