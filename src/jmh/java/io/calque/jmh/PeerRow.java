package io.calque.jmh;

import java.util.List;

/**
 * A row of the page: a benchmark of Calque and the one it is held beside.
 *
 * @param what what is done
 * @param calque name of Calque's result, see {@link JmhResults}
 * @param peer who does it beside Calque
 * @param baseline name of the peer's result
 */
record PeerRow(String what, String calque, String peer, String baseline) {
  /** All sentences in one thread each. */
  static List<PeerRow> ofSentences() {
    String checked = "LanguageToolBenchmark.check:sentences";
    return List.of(
        new PeerRow("fast tier, JSONL in, scores out", tier("fast"), "LanguageTool", checked),
        new PeerRow("`auto`, the same", tier("auto"), "LanguageTool", checked),
        new PeerRow("deep tier, the same", tier("deep"), "LanguageTool", checked),
        new PeerRow(
            "transformer, words in, answers out",
            "EncoderBenchmark.encoder:sentences",
            "ONNX Runtime, token ids in",
            "EncoderBenchmark.session:sentences"),
        new PeerRow(
            "segmentation: sentences, tokens, quotations",
            "TaggingBenchmark.segment:sentences",
            "OpenNLP, sentences and tokens",
            "TaggingBenchmark.sentences:sentences"),
        new PeerRow(
            "the same",
            "TaggingBenchmark.segment:sentences",
            "OpenNLP, with parts of speech",
            "TaggingBenchmark.tags:sentences"),
        new PeerRow(
            "statistics: count of each word",
            "StatisticsBenchmark.words:sentences",
            "`HashMap<String, Integer>`",
            "StatisticsBenchmark.wordMap:sentences"),
        new PeerRow(
            "statistics: each pair and triple",
            "StatisticsBenchmark.ngrams:sentences",
            "`HashMap<Long, Byte>`",
            "StatisticsBenchmark.ngramMap:sentences"),
        new PeerRow(
            "writing JSONL",
            "JsonlBenchmark.report:sentences",
            "Jackson, ready trees",
            "JsonlBenchmark.tree:sentences"));
  }

  private static String tier(String tier) {
    return "ScoreBenchmark.score:sentences tier=" + tier;
  }

  /** All pages in a thread a core. */
  static List<PeerRow> ofPages() {
    return List.of(
        page("extraction", "extract", "small"),
        page("extraction", "extract", "news"),
        page("WARC to JSONL, fast tier", "score", "small"),
        page("WARC to JSONL, fast tier", "score", "news"));
  }

  private static PeerRow page(String what, String method, String size) {
    String pages = size.equals("small") ? "pages of 5 kB" : "news pages of 133 kB";
    return new PeerRow(
        what + ", " + pages,
        "WarcBenchmark." + method + ":pages size=" + size,
        "jsoup, parsing alone",
        "WarcBenchmark.jsoup:pages size=" + size);
  }
}
