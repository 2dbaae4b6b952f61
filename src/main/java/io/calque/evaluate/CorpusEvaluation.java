package io.calque.evaluate;

import io.calque.Calque;
import io.calque.CalqueModels;
import io.calque.corpus.LabelledArticle;
import io.calque.corpus.LabelledCorpus;
import io.calque.corpus.LabelledSentence;
import io.calque.extract.Extractor;
import io.calque.input.Source;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import io.calque.segment.Segmenter;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Label;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables on the labelled corpus, each article scored without what was learnt from it. */
final class CorpusEvaluation {
  private final Tier tier;
  private final List<ScoredArticle> leftOut = new ArrayList<>();
  private final List<ScoredArticle> shipped = new ArrayList<>();

  private CorpusEvaluation(Path models, LabelledCorpus corpus, Tier tier) {
    this.tier = tier;
    Extractor extractor = new Extractor();
    Segmenter segmenter = new Segmenter();
    List<Document> documents =
        corpus.articles().stream()
            .map(one -> new Source(one.file(), Source.Format.TEXT, "", one.text()))
            .map(source -> segmenter.segment(extractor.extract(source)))
            .toList();
    try (CalqueModels opened = CalqueModels.open(models)) {
      List<ArticleScore> whole = score(opened, documents, Signals.standard());
      for (int i = 0; i < documents.size(); i++) {
        LabelledArticle gold = corpus.articles().get(i);
        Signals without = Signals.without("sample:" + gold.id());
        leftOut.add(new ScoredArticle(gold, score(opened, documents, without).get(i)));
        shipped.add(new ScoredArticle(gold, whole.get(i)));
      }
    }
  }

  private List<ArticleScore> score(CalqueModels opened, List<Document> documents, Signals signals) {
    return Calque.builder(opened)
        .tier(tier)
        .falseAlarmRate(Evaluation.PROMISED)
        .signals(signals)
        .executor(Workers.threads())
        .build()
        .scoreTogether(documents);
  }

  static void write(
      Markdown out, Path models, LabelledCorpus corpus, Tier tier, PrintWriter progress) {
    progress.println(tier.id() + ": labelled corpus");
    progress.flush();
    new CorpusEvaluation(models, corpus, tier).write(out);
  }

  private void write(Markdown out) {
    out.heading(2, "Labelled corpus, leave-one-article-out, " + tier.id() + " tier");
    out.paragraph(
        "The models were never shown these articles. Some lexicon rows were learnt from one of"
            + " them; an article is scored with the rows that it taught taken out. Three things"
            + " cannot be taken out: the phrase rules of the spinner simulator know swaps that"
            + " article 002 has, models that imitate real spinners learnt the words read off it"
            + " put into other text, and the signals were designed by readers of these articles. So"
            + " five articles say more about the path than about accuracy. All five are scored as"
            + " one batch, so each is compared with the quotations of the others.");
    out.table(verdicts());
    out.heading(3, "Sentences");
    out.paragraph(
        "Every labelled sentence against the scored sentence that covers most of it; left-one-out"
            + " scores.");
    out.table(confusion().table());
    writeSpans(out);
    out.heading(3, "Segmentation");
    out.paragraph("Labelled sentences whose first and last characters are exactly reproduced.");
    out.table(segmentation());
  }

  private void writeSpans(Markdown out) {
    out.heading(3, "Artifacts");
    out.paragraph(
        "A labelled artifact is found where evidence overlaps it, whatever its type. Evidence that"
            + " overlaps none is false.");
    out.table(new SpanTally(leftOut).byType());
    out.paragraph(
        "The same by article, and how often the labelled original is among the suggestions (of all"
            + " artifacts that have one, found or not).");
    out.table(byArticle());
  }

  private Table verdicts() {
    Table table =
        new Table(
            "article",
            "labelled",
            "verdict",
            "P original / spun / translated",
            "false-alarm rate",
            "verdict as shipped",
            "P as shipped",
            "false-alarm rate as shipped");
    for (int i = 0; i < leftOut.size(); i++) {
      ArticleScore one = leftOut.get(i).score();
      ArticleScore other = shipped.get(i).score();
      table.row(
          leftOut.get(i).gold().id(),
          leftOut.get(i).gold().label().id(),
          one.verdict().id(),
          probabilities(one),
          Figures.decimal(one.falseAlarmRate()),
          other.verdict().id(),
          probabilities(other),
          Figures.decimal(other.falseAlarmRate()));
    }
    return table;
  }

  private Confusion confusion() {
    Confusion confusion = new Confusion();
    for (ScoredArticle article : leftOut) {
      for (LabelledSentence sentence : article.gold().sentences()) {
        confusion.add(sentence.label(), article.labelOf(sentence));
      }
    }
    return confusion;
  }

  private Table byArticle() {
    Table table =
        new Table(
            "article",
            "labelled, found",
            "evidence, right",
            "found as shipped",
            "right as shipped",
            "original suggested first",
            "original in first three");
    for (int i = 0; i < leftOut.size(); i++) {
      SpanTally one = new SpanTally(List.of(leftOut.get(i)));
      SpanTally other = new SpanTally(List.of(shipped.get(i)));
      table.row(
          leftOut.get(i).gold().id(),
          one.found(artifact -> true).text(),
          one.right(evidence -> true).text(),
          other.found(artifact -> true).text(),
          other.right(evidence -> true).text(),
          one.suggested(1).text(),
          one.suggested(3).text());
    }
    return table;
  }

  private Table segmentation() {
    Table table = new Table("article", "labelled sentences", "scored sentences", "reproduced");
    for (ScoredArticle article : leftOut) {
      int all = article.gold().sentences().size();
      table.row(
          article.gold().id(),
          Figures.count(all),
          Figures.count(article.score().sentences().size()),
          new Proportion(article.sameSentences(), all).text());
    }
    return table;
  }

  private static String probabilities(ArticleScore score) {
    return String.join(
        " / ",
        Figures.decimal(score.probability().of(Label.ORIGINAL)),
        Figures.decimal(score.probability().of(Label.SPUN)),
        Figures.decimal(score.probability().of(Label.TRANSLATED)));
  }
}
