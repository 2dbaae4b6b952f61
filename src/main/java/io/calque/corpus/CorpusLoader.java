package io.calque.corpus;

import io.calque.table.TableRow;
import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a corpus folder as far as it can and notes every problem on the way. */
final class CorpusLoader {
  private static final String ARTICLE_FOLDER = "articles";
  private static final String LABELS = "label original, spun or translated";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final Path dir;
  private final ProblemLog log = new ProblemLog();
  private final RowReader cells = new RowReader(log);

  /** By id; empty for an article whose file could not be read. */
  private final Map<String, Optional<ArticleDraft>> articles = new LinkedHashMap<>();

  private final Map<String, Long> lines = new LinkedHashMap<>();
  private final Set<String> files = new HashSet<>();

  CorpusLoader(Path dir) {
    this.dir = dir;
  }

  /** Reads everything; to be called once. */
  LabelledCorpus load() {
    CorpusTable.ARTICLES.read(dir, log).forEach(this::readArticle);
    checkFolder();
    MarkReader marks = new MarkReader(log, cells);
    forEachRow(CorpusTable.SENTENCES, (row, draft) -> marks.readSentence(row, draft, LABELS));
    forEachRow(CorpusTable.ARTIFACTS, marks::readArtifact);
    forEachRow(CorpusTable.RESIDUE, marks::readResidue);
    ArticleChecks checks = new ArticleChecks(log);
    List<ArticleDraft> drafts = articles.values().stream().flatMap(Optional::stream).toList();
    drafts.forEach(checks::check);
    return new LabelledCorpus(drafts.stream().map(ArticleDraft::toArticle).toList());
  }

  List<Problem> problems() {
    return log.problems();
  }

  private void readArticle(TableRow row) {
    String id = cells.filled(row, "id");
    Optional<Label> label = cells.value(row, "label", LABELS, Label::of);
    cells.filled(row, "producer");
    cells.filled(row, "provenance");
    String language = row.get("source-language");
    if (!LANGUAGE.matcher(language).matches()) {
      log.add(row, "an ISO 639 code of two or three letters", ProblemLog.quote(language));
    }
    Long earlier = lines.putIfAbsent(id, row.line());
    if (earlier != null) {
      String found = ProblemLog.quote(id) + ", the id of line " + earlier;
      log.add(row, "an id of its own", found);
      return;
    }
    articles.put(id, readText(row).map(text -> new ArticleDraft(row, label, text)));
  }

  private Optional<String> readText(TableRow row) {
    String file = row.get("file");
    if (file.isBlank() || file.startsWith(".") || file.contains("/") || file.contains("\\")) {
      log.add(row, "the name of a file in articles/", ProblemLog.quote(file));
      return Optional.empty();
    }
    if (!files.add(file)) {
      log.add(row, "a file of its own", ProblemLog.quote(file) + " again");
      return Optional.empty();
    }
    if (!Files.isRegularFile(dir.resolve(ARTICLE_FOLDER).resolve(file))) {
      log.add(row, "a file articles/" + file, "none");
      return Optional.empty();
    }
    return CorpusTable.readText(dir, ARTICLE_FOLDER + "/" + file, log);
  }

  private void checkFolder() {
    Path folder = dir.resolve(ARTICLE_FOLDER);
    if (!Files.isDirectory(folder)) {
      log.add(ARTICLE_FOLDER, 0, "a folder", "none");
      return;
    }
    try (Stream<Path> listed = Files.list(folder)) {
      List<String> names = listed.map(path -> path.getFileName().toString()).sorted().toList();
      for (String name : names) {
        if (!files.contains(name)) {
          String found = "a file that no row names";
          log.add(ARTICLE_FOLDER + "/" + name, 0, "a row in articles.csv", found);
        }
      }
    } catch (IOException e) {
      log.add(ARTICLE_FOLDER, 0, "a readable folder", "an unreadable one");
    }
  }

  private void forEachRow(CorpusTable table, RowAction action) {
    for (TableRow row : table.read(dir, log)) {
      String id = row.get("article");
      Optional<ArticleDraft> draft = articles.getOrDefault(id, Optional.empty());
      if (draft.isPresent()) {
        action.read(row, draft.get());
      } else if (!articles.containsKey(id)) {
        log.add(row, "an article of articles.csv", ProblemLog.quote(id));
      }
    }
  }

  @FunctionalInterface
  private interface RowAction {
    void read(TableRow row, ArticleDraft draft);
  }
}
