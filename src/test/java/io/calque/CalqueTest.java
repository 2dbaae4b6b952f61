package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.InputCounts;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.input.Source;
import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.model.ModelException;
import io.calque.model.TinyModels;
import io.calque.score.ArticleScore;
import io.calque.score.ExplainedArticle;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Signals;
import io.calque.text.Declaration;
import io.calque.text.Document;
import io.calque.text.Label;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front door, with models that call everything spun. */
class CalqueTest {
  private static final String TEXT =
      "The mayor left with out a word. The prices hovered. Nobody asked why the the town paid.";

  @TempDir static Path folder;

  private static CalqueModels models;

  /** Remembers the scores of a run. */
  private static class Heard implements ScoreListener {
    final List<ArticleScore> scores = new ArrayList<>();
    final List<String> problems = new ArrayList<>();

    @Override
    public void scored(ArticleScore score) {
      scores.add(score);
    }

    @Override
    public void failed(String source, String problem) {
      problems.add(problem);
    }

    List<String> names() {
      return scores.stream().map(score -> score.article().source()).toList();
    }
  }

  @BeforeAll
  static void open() throws IOException {
    FalseAlarms falseAlarms =
        new FalseAlarms(0.9, 0.8, List.of(new Band(10, 199, Collections.nCopies(199, 1.0))));
    TinyModels.write(Label.SPUN, 4, falseAlarms, folder);
    models = CalqueModels.open(folder);
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static Calque calque() {
    return Calque.builder(models).build();
  }

  private static String message(Class<? extends Exception> type, Executable call) {
    return String.valueOf(assertThrows(type, call).getMessage());
  }

  @Test
  void score_text_hasItsVerdictAndEvidence() {
    ArticleScore score = calque().score(TEXT);
    assertEquals(Verdict.SPUN, score.verdict(), score.reason());
    assertEquals(Tier.FAST, score.tier());
    assertEquals("text", score.article().source());
    assertEquals(
        List.of(ArtifactType.SPLIT_WORD, ArtifactType.REPEATED_WORD),
        score.sentences().stream()
            .flatMap(one -> one.evidence().stream())
            .map(one -> one.type())
            .toList());
  }

  @Test
  void score_text_isTheScoreOfAFileThatHoldsIt() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "A title\n\n" + TEXT);
    Heard heard = new Heard();
    calque()
        .score(
            List.of(file.toString()),
            InputStream.nullInputStream(),
            ScoreOptions.defaults(),
            heard);
    ArticleScore alone = calque().score(Files.readString(file));
    assertEquals(heard.scores.get(0).sentences(), alone.sentences());
    assertEquals("A title", alone.article().title());
  }

  /** What a page says of itself is told, and nothing rests on it. */
  @Test
  void score_pageThatDeclares_isScoredAsOneThatDoesNot() {
    String body = "<body><article><h1>A walk</h1><p>" + TEXT + "</p></article></body>";
    ArticleScore silent = calque().score(page("", body));
    ArticleScore telling =
        calque()
            .score(
                page("<meta name='ai-disclosure' content='ai-generated'>", body)
                    .withDisclosures(List.of("mode=none")));
    assertEquals(List.of(), silent.article().declarations());
    assertEquals(
        List.of(Declaration.Kind.HUMAN, Declaration.Kind.MACHINE_WRITTEN),
        telling.article().declarations().stream().map(Declaration::kind).toList());
    assertEquals(silent.article(), telling.article().withDeclarations(List.of()));
    assertEquals(
        silent,
        new ArticleScore(
            silent.article(),
            telling.tier(),
            telling.verdict(),
            telling.reason(),
            telling.probability(),
            telling.falseAlarmRate(),
            telling.sentences()));
  }

  private static Source page(String head, String body) {
    return new Source("a", Source.Format.HTML, "", "<html><head>" + head + "</head>" + body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\u0000"})
  void score_nothing_isInsufficient(String text) {
    ArticleScore score = calque().score(text);
    assertEquals(Verdict.INSUFFICIENT, score.verdict());
    assertEquals(
        List.of(), score.sentences().stream().flatMap(s -> s.evidence().stream()).toList());
    assertEquals("0 words outside quotations are too few to judge", score.reason());
    assertEquals(List.of(), calque().explain(text).queries());
  }

  @Test
  void score_emptyText_hasNoSentences() {
    assertEquals(List.of(), calque().score("").sentences());
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without its checks can do
  void anything_null_isRefusedByName() {
    Calque calque = calque();
    assertEquals("text", message(NullPointerException.class, () -> calque.score((String) null)));
    assertEquals("text", message(NullPointerException.class, () -> calque.explain((String) null)));
    assertEquals("source", message(NullPointerException.class, () -> calque.score((Source) null)));
    CalqueBuilder builder = Calque.builder(models);
    assertEquals("tier", message(NullPointerException.class, () -> builder.tier(null)));
    assertEquals("signals", message(NullPointerException.class, () -> builder.signals(null)));
    assertEquals("executor", message(NullPointerException.class, () -> builder.executor(null)));
    assertEquals("models", message(NullPointerException.class, () -> Calque.builder((Path) null)));
    assertEquals(
        "models", message(NullPointerException.class, () -> Calque.builder((CalqueModels) null)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.01, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
  void falseAlarmRate_outsideItsBounds_isRefusedWhereItIsGiven(double rate) {
    CalqueBuilder builder = Calque.builder(models);
    assertEquals(
        "falseAlarmRate " + rate + " is not between 0 and 1",
        message(IllegalArgumentException.class, () -> builder.falseAlarmRate(rate)));
  }

  @Test
  void score_tenMegabytes_isRefusedWithTheWayOut() {
    String text = "x".repeat(10_000_000);
    String problem =
        "text of 10,000,000 UTF-16 units is longer than 1,000,000; Inputs.parts cuts it for"
            + " score(Stream, ScoreListener)";
    assertEquals(problem, message(IllegalArgumentException.class, () -> calque().score(text)));
    assertEquals(problem, message(IllegalArgumentException.class, () -> calque().explain(text)));
  }

  @Test
  void score_partsOfALongText_areScoredOneAfterTheOther() {
    String text = (TEXT + "\n").repeat(1_200_000 / TEXT.length());
    Parts parts = new Parts();
    assertEquals(
        new RunSummary(2, 0, new InputCounts(2, Map.of(), 0, 0)),
        calque().score(Inputs.parts("long.txt", text), parts));
    assertEquals(text.length(), parts.length);
    assertEquals(List.of("long.txt#part=1", "long.txt#part=2"), parts.names);
  }

  /** Counts, and keeps nothing. */
  private static final class Parts implements ScoreListener {
    final List<String> names = new ArrayList<>();
    int length;

    @Override
    public void scored(ArticleScore score) {
      names.add(score.article().source());
      assertEquals(Verdict.SPUN, score.verdict());
      assertTrue(score.article().text().length() <= Inputs.LONGEST_TEXT);
      length += score.article().text().length();
    }

    @Override
    public void failed(String source, String problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Test
  void build_missingFolder_namesIt() {
    Path none = folder.resolve("none");
    CalqueBuilder builder = Calque.builder(none);
    String problem = message(ModelException.class, builder::build);
    assertTrue(problem.startsWith(none.resolve("manifest.json") + ": "), problem);
    assertTrue(problem.contains("no such file"), problem);
  }

  @Test
  void build_deepTierWithoutModels_isRefused() {
    CalqueBuilder builder = Calque.builder(folder).tier(Tier.DEEP);
    assertEquals(
        folder + ": holds no model for the deep tier; --tier fast and auto do without it",
        message(ModelException.class, builder::build));
    try (Calque auto = builder.tier(Tier.AUTO).build()) {
      assertEquals(Tier.FAST, auto.score(TEXT).tier());
    }
  }

  @Test
  void closed_everyMethod_saysSo() {
    Calque calque = Calque.builder(folder).build();
    calque.close();
    calque.close();
    Heard heard = new Heard();
    InputStream nothing = InputStream.nullInputStream();
    for (Executable call :
        List.<Executable>of(
            () -> calque.score(TEXT),
            () -> calque.explain(TEXT),
            () -> calque.score(Source.ofText("a", TEXT)),
            () -> calque.score(Stream.of(Source.ofText("a", TEXT)), heard),
            () -> calque.scoreTogether(List.of()),
            () -> calque.score(List.of("a"), nothing, ScoreOptions.defaults(), heard),
            () -> calque.scan(List.of("a"), ScoreOptions.defaults(), heard))) {
      assertEquals("this Calque is closed", message(IllegalStateException.class, call));
    }
  }

  @Test
  void models_shared_stayOpenUntilTheyAreClosed() {
    CalqueModels shared = CalqueModels.open(folder);
    Calque one = Calque.builder(shared).build();
    Calque other = Calque.builder(shared).falseAlarmRate(0.001).build();
    one.close();
    assertEquals(Verdict.ORIGINAL, other.score(TEXT).verdict());
    shared.close();
    String closed = "the models of " + folder + " are closed";
    assertEquals(closed, message(IllegalStateException.class, () -> other.score(TEXT)));
    assertEquals(closed, message(IllegalStateException.class, Calque.builder(shared)::build));
  }

  @Test
  void close_whileScoring_letsTheRunEnd() {
    Calque calque = Calque.builder(folder).build();
    Heard heard =
        new Heard() {
          @Override
          public void scored(ArticleScore score) {
            calque.close();
            super.scored(score);
          }
        };
    calque.score(sources(600), heard);
    assertEquals(600, heard.scores.size());
    assertThrows(IllegalStateException.class, () -> calque.score(TEXT));
  }

  private static Stream<Source> sources(int count) {
    return IntStream.range(0, count).mapToObj(i -> Source.ofText("n" + i, TEXT));
  }

  @Test
  void score_stream_keepsItsOrderAndIsPulledAsItIsScored() {
    AtomicInteger pulled = new AtomicInteger();
    AtomicBoolean closed = new AtomicBoolean();
    List<Integer> ahead = new ArrayList<>();
    Heard heard =
        new Heard() {
          @Override
          public void scored(ArticleScore score) {
            super.scored(score);
            ahead.add(pulled.get() - scores.size());
          }
        };
    RunSummary summary =
        Calque.builder(models)
            .executor(io.calque.parallel.Workers.threads())
            .build()
            .score(
                sources(1000).peek(one -> pulled.incrementAndGet()).onClose(() -> closed.set(true)),
                heard);
    assertEquals(new RunSummary(1000, 0, new InputCounts(1000, Map.of(), 0, 0)), summary);
    assertEquals(IntStream.range(0, 1000).mapToObj(i -> "n" + i).toList(), heard.names());
    assertTrue(ahead.stream().allMatch(one -> one < Batches.MOST), ahead.toString());
    assertTrue(closed.get());
  }

  @Test
  void score_executor_isUsedAndScoresStayTheSame() {
    Set<String> names = ConcurrentHashMap.newKeySet();
    Calque helped =
        Calque.builder(models)
            .executor(
                task -> {
                  Thread thread = new Thread(task, "mine");
                  names.add(thread.getName());
                  thread.start();
                })
            .build();
    Heard many = new Heard();
    helped.score(sources(50), many);
    Heard one = new Heard();
    calque().score(sources(50).iterator(), one);
    assertEquals(one.scores, many.scores);
    assertEquals(Set.of("mine"), names);
  }

  @Test
  void score_sixtyFourThreads_scoreAsOneDoes() throws InterruptedException {
    Calque calque = calque();
    List<String> texts =
        IntStream.range(0, 64).mapToObj(i -> TEXT + " It was " + i + " o'clock.").toList();
    List<ArticleScore> expected = texts.stream().map(calque::score).toList();
    List<ArticleScore> found = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int own = i;
      Thread thread =
          new Thread(
              () -> {
                assertEquals(true, awaited(start));
                for (int round = 0; round < 5; round++) {
                  found.add(calque.score(texts.get((own + round) % 64)));
                }
              });
      threads.add(thread);
      thread.start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(5 * 64, found.size());
    for (ArticleScore score : expected) {
      assertEquals(5, found.stream().filter(score::equals).count());
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** One copy of a speech is reworded; only beside two others does it show. */
  @Test
  void scoreTogether_documents_areOneBatch() {
    String speech = "She said: “We shall rebuild the old harbour bridge before the winter comes.”";
    List<Document> documents =
        List.of(speech, speech, speech.replace("rebuild", "reconstruct the quay and")).stream()
            .map(text -> new Segmenter().segmentText(text))
            .map(CalqueTest::named)
            .toList();
    List<ArticleScore> together = calque().scoreTogether(documents);
    assertEquals(3, together.size());
    assertEquals(
        List.of(ArtifactType.ALTERED_QUOTATION),
        together.get(2).sentences().stream()
            .flatMap(one -> one.evidence().stream())
            .map(one -> one.type())
            .filter(type -> type == ArtifactType.ALTERED_QUOTATION)
            .toList());
    assertFalse(
        calque().scoreTogether(documents.subList(2, 3)).get(0).sentences().stream()
            .flatMap(one -> one.evidence().stream())
            .anyMatch(one -> one.type() == ArtifactType.ALTERED_QUOTATION));
  }

  private static Document named(Document document) {
    String name = "d" + System.identityHashCode(document);
    var article = document.article();
    return new Document(
        new io.calque.text.Article(name, "", "en", article.text(), article.blocks(), List.of()),
        document.sentences());
  }

  @Test
  void signals_given_areTheOnesThatAreLookedFor() {
    Signals signals = Signals.standard();
    Calque calque = Calque.builder(models).signals(signals).build();
    assertEquals(calque().score(TEXT), calque.score(TEXT));
  }

  @Test
  void explain_textAndSource_explainTheirScores() {
    Calque calque = calque();
    ExplainedArticle text = calque.explain(TEXT);
    assertEquals(calque.score(TEXT), text.score());
    assertEquals(Label.SPUN, text.against());
    Source source = Source.ofText("a.txt", TEXT).withUrl("https://news.example/a");
    ExplainedArticle page = calque.explain(source);
    assertEquals(calque.score(source), page.score());
    assertEquals("https://news.example/a", page.score().article().address());
  }

  @Test
  void explain_inputs_areInTheBatchesOfScore() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(
          texts.resolve(i + ".txt"),
          TEXT
              + " She said: “We shall rebuild the old harbour "
              + (i == 2 ? "quay and its long" : "bridge")
              + " before the winter comes.”");
    }
    InputStream nothing = InputStream.nullInputStream();
    Heard heard = new Heard();
    List<String> inputs = List.of(texts.toString());
    calque().score(inputs, nothing, ScoreOptions.defaults(), heard);
    assertTrue(
        heard.scores.get(2).sentences().stream()
            .flatMap(one -> one.evidence().stream())
            .anyMatch(one -> one.type() == ArtifactType.ALTERED_QUOTATION),
        heard.scores.get(2).toString());
    List<ArticleScore> explained = new ArrayList<>();
    calque()
        .explain(
            inputs,
            nothing,
            InputOptions.defaults(),
            new ExplainListener() {
              @Override
              public void explained(ExplainedArticle article) {
                explained.add(article.score());
              }

              @Override
              public void failed(String source, String problem) {
                throw new IllegalStateException(problem);
              }
            });
    assertEquals(heard.scores, explained);
    assertSame(Tier.FAST, explained.get(0).tier());
  }
}
