package io.calque.extract;

import io.calque.input.Source;
import io.calque.text.Alignment;
import io.calque.text.Article;
import io.calque.text.BadDataException;
import io.calque.text.Block;
import io.calque.text.Declaration;
import io.calque.text.Residue;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a web page: its main part as the article, the rest for residue. Residue that does not stand
 * in the main part has an empty span at its end.
 */
final class WebPage {
  private static final int LONGEST_LINE = 4_000;

  private final Layout layout;
  private final EndMarks ends;
  private final PageMarks marks = new PageMarks();
  private final DeclarationReader declarations = new DeclarationReader(marks);

  WebPage(Layout layout) {
    this.layout = layout;
    ends = new EndMarks(layout);
  }

  Extraction read(Source source, boolean aligned) {
    PageSource html = new PageSource(source.text(), aligned, false);
    Reading reading = Reading.of(parse(source, html), html, source.origin(), ends);
    FactsReader reader = reading.facts();
    List<PageBlock> main = reading.main();

    StringBuilder text = new StringBuilder();
    List<Block> hints = new ArrayList<>();
    SourceRuns runs = new SourceRuns(source.text(), reading.page().embedded());
    for (PageBlock block : main) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(block.text());
      hints.add(new Block(new Span(start, text.length()), block.kind()));
      if (aligned) {
        runs.add(block, start);
      }
    }
    String title = source.title().isBlank() ? reader.title() : source.title();
    Article article =
        layout
            .article(source.origin(), title, text.toString(), hints)
            .withAddress(source.address());
    PageFacts facts = facts(reader, article, declarations.page(reading, source.disclosures()));
    return new Extraction(
        withPage(article, facts, residue(article, facts, reading), runs.alignment()), facts);
  }

  private static Document parse(Source source, PageSource html) {
    try {
      return html.parse(source.text());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BadDataException(
          source.origin(), "", "cannot be parsed as HTML: " + e.getMessage());
    }
  }

  /** What the answer to a plain text says of it. */
  List<Declaration> headers(Source source) {
    return declarations.headers(source.disclosures());
  }

  private static PageFacts facts(
      FactsReader reader, Article article, List<Declaration> declarations) {
    return new PageFacts(
        article.title(),
        reader.date(),
        reader.byline(),
        reader.language(),
        article.language(),
        declarations);
  }

  private static Article withPage(
      Article article, PageFacts facts, List<Residue> residue, Alignment alignment) {
    return new Article(
        article.source(),
        article.title(),
        article.language(),
        article.text(),
        article.blocks(),
        residue,
        facts.date(),
        alignment,
        article.address(),
        article.mends(),
        facts.declarations());
  }

  /** The residue of the article and of the rest of its page. */
  private List<Residue> residue(Article article, PageFacts facts, Reading reading) {
    PageText page = reading.page();
    List<PageBlock> main = reading.main();
    int end = article.text().length();
    Span nowhere = new Span(end, end);
    Set<PageBlock> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    shown.addAll(main);
    List<Residue> residue = new ArrayList<>(article.residue());
    for (PageBlock block : page.all()) {
      if (!shown.contains(block) && block.text().length() <= LONGEST_LINE) {
        residue.addAll(layout.residue(block.text(), article.language(), nowhere));
      }
    }
    residue.addAll(HiddenText.residue(page, shown, nowhere));
    for (String label : labels(page)) {
      residue.addAll(layout.residue(label, article.language(), nowhere));
    }
    int letters = main.stream().mapToInt(PageBlock::letters).sum();
    residue.addAll(marks.residue(page, facts, letters, article.address(), nowhere));
    return residue;
  }

  /** What form fields say: buttons and place holders. */
  private static List<String> labels(PageText page) {
    List<String> labels = new ArrayList<>();
    for (Element mark : page.marks()) {
      String tag = mark.normalName();
      if ("input".equals(tag) || "textarea".equals(tag)) {
        boolean button = mark.attr("type").toLowerCase(Locale.ROOT).equals("submit");
        labels.add(button ? mark.attr("value") : mark.attr("placeholder"));
      }
    }
    labels.removeIf(label -> label.isBlank() || label.length() > LONGEST_LINE);
    return labels;
  }
}
