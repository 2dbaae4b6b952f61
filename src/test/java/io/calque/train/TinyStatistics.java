package io.calque.train;

import io.calque.segment.Segmenter;
import io.calque.statistics.LanguageStatistics;
import io.calque.statistics.StatisticsBuilder;
import io.calque.text.Document;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Language statistics of a few made-up sentences, for the tests of what reads them. */
public final class TinyStatistics {
  /** How often each sentence is counted. */
  public static final int TIMES = 300;

  private static final List<String> SENTENCES =
      List.of(
          "The prices rose on Monday.",
          "The wages rose on Friday.",
          "The prices soared on Friday.",
          "The drone hovered over 12 bridges.",
          "A bird hovered over the river.",
          "The drone flew over a field.",
          "\"We eat bread,\" the baker said.");

  private static final Map<String, Map<String, Double>> NEIGHBOURS =
      Map.of(
          "hovered",
          new TreeMap<>(Map.of("rose", 0.5, "soared", 0.25, "unseen", 1.0)),
          "rose",
          Map.of("soared", 0.75));

  private TinyStatistics() {}

  /** Counts the sentences, writes {@code tiny.bin} into the folder and opens it. */
  public static LanguageStatistics in(Path folder) throws IOException {
    Path file = folder.resolve("tiny.bin");
    write(file, 7);
    return LanguageStatistics.open(file);
  }

  /** Counts the sentences and writes the file. */
  public static void write(Path file, long seed) throws IOException {
    Segmenter segmenter = new Segmenter();
    StatisticsBuilder builder =
        new StatisticsBuilder(
            new StatisticsBuilder.Options(2, 2, 1, 8), new PrintWriter(Writer.nullWriter()));
    List<Document> documents = SENTENCES.stream().map(segmenter::segmentText).toList();
    for (int i = 0; i < TIMES; i++) {
      documents.forEach(builder::count);
    }
    builder.count(segmenter.segmentText("Once."));
    builder.write(file, words -> word -> NEIGHBOURS.getOrDefault(word, Map.of()), seed);
  }
}
