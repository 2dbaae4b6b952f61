package io.calque.cli;

import io.calque.ExplainListener;
import io.calque.OwnArticles;
import io.calque.RunListener;
import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.evaluate.JudgedText;
import io.calque.input.InputCounts;
import io.calque.input.InputOptions;
import io.calque.input.Source;
import io.calque.report.Explanations;
import io.calque.report.Scores;
import io.calque.score.ArticleScore;
import io.calque.score.Calibration;
import io.calque.score.Calibrations;
import io.calque.score.ExplainedArticle;
import io.calque.score.Tier;
import io.calque.serve.ServeOptions;
import io.calque.serve.StartException;
import io.calque.simulate.AlteredText;
import io.calque.simulate.Apertium;
import io.calque.simulate.Change;
import io.calque.simulate.CleanArticle;
import io.calque.simulate.Manners;
import io.calque.simulate.Pivot;
import io.calque.simulate.SimulatedArticle;
import io.calque.simulate.Simulator;
import io.calque.simulate.SpinSettings;
import io.calque.text.BadDataException;
import io.calque.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Scores by name: an input that holds {@code spun}, {@code translated} or {@code original} is that,
 * one that holds {@code bad} fails, {@code bug} throws.
 */
final class FakeServices implements Services, Services.Scorer {
  final List<String> calls = new ArrayList<>();
  boolean broken;
  private Optional<Calibration> own = Optional.empty();

  @Override
  public Scorer open(Path models, Tier tier, double falseAlarmRate, Optional<Path> calibration) {
    calls.add("open " + models + " " + tier + " " + falseAlarmRate);
    own = calibration.map(file -> Calibration.read(file, modelsDigest()));
    if (broken) {
      throw new BadDataException(models + "/fast.csv", "", "SHA-256 is aa, the manifest says bb");
    }
    return this;
  }

  @Override
  public RunSummary score(
      List<String> inputs, InputStream stdin, ScoreOptions options, ScoreListener listener) {
    calls.add("score " + inputs + " " + options);
    int failed = 0;
    for (String input : inputs) {
      if (input.contains("bug")) {
        throw new IllegalStateException("a bug\nof two lines");
      } else if (input.contains("bad")) {
        failed++;
        listener.failed(input, input + ": no such file");
      } else if (input.contains("spun")) {
        listener.scored(Scores.spun());
      } else if (input.contains("translated")) {
        listener.scored(Scores.marked(input, "He assured about it.", "assured about", "promised"));
      } else {
        listener.scored(Scores.original(input, "All is well."));
      }
    }
    return new RunSummary(
        inputs.size() - failed,
        failed,
        new InputCounts(inputs.size() - failed, Map.of(), 0, failed));
  }

  @Override
  public RunSummary scan(List<String> sites, ScoreOptions options, ScoreListener listener) {
    calls.add("scan " + sites + " " + options.web());
    return score(sites, InputStream.nullInputStream(), options, listener);
  }

  @Override
  public RunSummary explain(
      List<String> inputs, InputStream stdin, InputOptions options, ExplainListener listener) {
    for (String input : inputs) {
      if (input.contains("bad")) {
        listener.failed(input, input + ": line 7: cut short");
      }
      if (input.contains("noted")) {
        listener.warned(input + ": 1 of 2 records left out");
      }
      String text = input.contains("short") ? "" : "Prices hovered \u001b[31m <script> at noon.";
      listener.explained(Explanations.of(input, text, "hovered", 0.87));
    }
    return new RunSummary(inputs.size(), 0, new InputCounts(inputs.size(), Map.of(), 0, 0));
  }

  @Override
  public ExplainedArticle explain(String text) {
    return Explanations.of("text", text, "hovered", 0.87);
  }

  @Override
  public ArticleScore score(Source source) {
    return source.text().contains("spun")
        ? Scores.spun()
        : Scores.original(source.origin(), "All is well.");
  }

  @Override
  public String modelsDigest() {
    return "digest";
  }

  @Override
  public Optional<Calibration> calibration() {
    return own;
  }

  @Override
  public OwnArticles calibrate(
      Path models,
      Tier tier,
      String name,
      List<String> inputs,
      InputStream stdin,
      ScoreOptions options,
      RunListener listener) {
    calls.add("calibrate " + models + " " + tier + " " + name + " " + inputs);
    int articles = inputs.get(0).contains("few") ? 3 : inputs.get(0).contains("none") ? 0 : 30;
    if (inputs.get(0).contains("bad")) {
      listener.failed("bad", "bad: no such file");
    }
    return new OwnArticles(
        new RunSummary(articles, inputs.get(0).contains("bad") ? 1 : 0, InputCounts.NONE),
        articles,
        100L * articles,
        2,
        1,
        0,
        List.of("odd.txt"),
        articles < Calibration.LEAST
            ? Optional.empty()
            : Optional.of(Calibrations.of(name, modelsDigest(), articles, Tier.FAST)));
  }

  @Override
  public void close() {
    calls.add("close");
  }

  @Override
  public Listening serve(Path models, ServeOptions options, Consumer<String> said) {
    calls.add("serve " + options.binding().host() + " " + options);
    if (broken) {
      throw new StartException("cannot listen at http://127.0.0.1:80: no", new IOException());
    }
    said.accept("scoring by the fast tier alone: no reason");
    return new Listening() {
      @Override
      public String address() {
        return "http://127.0.0.1:8080";
      }

      @Override
      public String digest() {
        return "ab".repeat(32);
      }

      @Override
      public void await() {
        calls.add("await");
      }

      @Override
      public void close() {
        calls.add("close");
      }
    };
  }

  @Override
  public Simulator spinner(Path data, Path models, SpinSettings settings, long seed) {
    if (broken) {
      throw new BadDataException(data + "/lexicon/words.gz", "line 7", "cut short");
    }
    calls.add("spin " + new TreeSet<>(settings.families()) + " " + settings.rate() + " " + seed);
    calls.add(
        settings.quotationsProtected()
            + " "
            + settings.capitalsProtected()
            + " "
            + settings.articlesRepaired());
    return FakeServices::shout;
  }

  @Override
  public Simulator manners(Path data, Path models, Manners manners, long seed) {
    calls.add("manners " + manners.ids() + " " + seed);
    return FakeServices::shout;
  }

  @Override
  public Simulator translator(Path data, Path models, long seed) {
    return FakeServices::shout;
  }

  @Override
  public Simulator apertium(String program, List<Pivot> pivots, long seed) {
    calls.add(program + " " + pivots + " " + seed);
    return Apertium.open("/no/such/" + program, pivots, seed);
  }

  private static List<SimulatedArticle> shout(List<CleanArticle> articles) {
    return articles.stream()
        .map(article -> new SimulatedArticle(article.id(), shout(article)))
        .toList();
  }

  /** The first word of each paragraph loud. */
  private static List<AlteredText> shout(CleanArticle article) {
    return article.paragraphs().stream()
        .map(
            text -> {
              int end = text.indexOf(' ');
              String word = text.substring(0, end);
              return new AlteredText(
                  word.toUpperCase(Locale.ROOT) + text.substring(end),
                  text,
                  List.of(new Change(new Span(0, end), word, "loud")));
            })
        .toList();
  }

  @Override
  public void trainDeep(
      Path data,
      Path out,
      Optional<Path> earlier,
      long seed,
      boolean resume,
      PrintWriter progress) {
    progress.println("trained deep" + (resume ? ", resumed" : ""));
  }

  @Override
  public void train(Path data, Path out, long seed, PrintWriter progress) {
    calls.add("train " + out.getFileName() + " " + seed);
    progress.println("epoch 1");
  }

  @Override
  public String signals(Path models) {
    return "# What each rule is worth";
  }

  @Override
  public String evaluate(
      Path models,
      Path corpus,
      Optional<Path> data,
      Optional<Path> measuring,
      List<JudgedText> judged,
      PrintWriter progress) {
    judged.forEach(one -> calls.add(one.label() + " " + one.source()));
    return "# Evaluation\ndata " + data.isPresent();
  }
}
