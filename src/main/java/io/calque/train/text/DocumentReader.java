package io.calque.train.text;

import io.calque.text.BadDataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads labelled rows and paragraphs into documents with normalised texts. */
public final class DocumentReader {
  private final TextNormaliser normaliser = new TextNormaliser();
  private final SourceDocuments sources;

  /** A reader that knows nothing of blocks. */
  public DocumentReader() {
    this(SourceDocuments.none());
  }

  /** A reader that cuts blocks where their documents end. */
  DocumentReader(SourceDocuments sources) {
    this.sources = sources;
  }

  /**
   * The documents of labelled files, in file order. Texts that occur in these files both as machine
   * translation and as human text are dropped, and what one way of asking a language model gave
   * word for word as another did, and documents left empty with them.
   *
   * @throws BadDataException if a file cannot be read
   */
  public List<TrainingDocument> labelled(List<Path> files) {
    List<TrainingDocument> documents = new ArrayList<>();
    for (Path file : files) {
      try (Stream<LabelledText> rows = LabelledText.rows(file)) {
        group(rows.map(this::placed).iterator(), documents);
      }
    }
    Predicate<String> ambiguous = ambiguous(documents);
    return withoutRepeats(documents).stream()
        .map(document -> document.keeping(ambiguous.negate()))
        .filter(document -> !document.texts().isEmpty())
        .toList();
  }

  /**
   * The wanted documents of a file of clean human English, read as they are asked for; close the
   * stream. Their {@code group} is the genre and their {@code system} the name of the file.
   *
   * @param wanted decides by all but the texts, which are not normalised yet
   * @throws BadDataException if the file cannot be read
   */
  public Stream<TrainingDocument> human(Path file, Predicate<TrainingDocument> wanted) {
    Stream<Paragraph> rows = Paragraph.rows(file);
    return new Runs<>(rows, Paragraph::docId)
        .documents(DocumentReader::human)
        .filter(wanted)
        .map(document -> document.with(normalised(document.texts().stream())));
  }

  private LabelledText placed(LabelledText row) {
    return row.in(sources.of(row.docId(), row.sentId()));
  }

  /** The plainest prompt keeps its texts, others what is their own. */
  private static List<TrainingDocument> withoutRepeats(List<TrainingDocument> documents) {
    Map<String, Set<String>> taken = new HashMap<>();
    IdentityHashMap<TrainingDocument, TrainingDocument> kept = new IdentityHashMap<>();
    documents.stream()
        .filter(one -> SystemName.isPrompt(one.system()))
        .sorted(Comparator.comparing(one -> !SystemName.isPlainPrompt(one.system())))
        .forEach(
            one -> {
              String source = one.id() + "\t" + SystemName.family(one.system());
              Set<String> before = taken.computeIfAbsent(source, key -> new HashSet<>());
              kept.put(one, one.keeping(text -> !before.contains(text)));
              before.addAll(one.texts());
            });
    return documents.stream().map(one -> kept.getOrDefault(one, one)).toList();
  }

  private static TrainingDocument human(List<Paragraph> rows) {
    Paragraph first = rows.get(0);
    return new TrainingDocument(
        first.docId(),
        Provenance.HUMAN_ORIGINAL,
        first.genre(),
        first.file(),
        "en",
        OptionalInt.empty(),
        rows.stream().map(Paragraph::text).toList());
  }

  private void group(Iterator<LabelledText> rows, List<TrainingDocument> documents) {
    List<LabelledText> run = new ArrayList<>();
    while (rows.hasNext()) {
      LabelledText row = rows.next();
      if (!run.isEmpty() && !sameVersion(run.get(0), row)) {
        documents.add(document(run));
        run.clear();
      }
      run.add(row);
    }
    if (!run.isEmpty()) {
      documents.add(document(run));
    }
  }

  private static boolean sameVersion(LabelledText one, LabelledText other) {
    return one.docId().equals(other.docId())
        && one.system().equals(other.system())
        && one.label() == other.label()
        && one.group().equals(other.group());
  }

  private TrainingDocument document(List<LabelledText> rows) {
    LabelledText first = rows.get(0);
    return new TrainingDocument(
        first.docId(),
        first.label(),
        first.group(),
        first.system(),
        first.lang(),
        rows.stream().flatMapToInt(row -> row.directAssessment().stream()).min(),
        normalised(rows.stream().map(LabelledText::text)));
  }

  private List<String> normalised(Stream<String> texts) {
    return texts.map(normaliser::normalise).filter(text -> !text.isEmpty()).toList();
  }

  private static Predicate<String> ambiguous(List<TrainingDocument> documents) {
    Map<String, Integer> makers = new HashMap<>();
    for (TrainingDocument document : documents) {
      int maker = document.label().isHuman() ? 1 : 2;
      for (String text : document.texts()) {
        makers.merge(text, maker, (a, b) -> a | b);
      }
    }
    return text -> {
      @Nullable Integer seen = makers.get(text);
      return seen != null && seen == 3;
    };
  }
}
