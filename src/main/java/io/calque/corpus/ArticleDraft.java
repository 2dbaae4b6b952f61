package io.calque.corpus;

import io.calque.table.TableRow;
import io.calque.text.Label;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An article while its rows are read; what cannot be read is left out and remembered as a gap. */
final class ArticleDraft {
  /** Where a row says something stands. */
  record Placed(TableRow row, Span span) {}

  private final TableRow row;
  private final Optional<Label> label;
  private final String text;
  private final Map<Integer, Placed> sentences = new TreeMap<>();
  private final Map<Integer, Label> labels = new TreeMap<>();
  private final Set<Integer> marked = new TreeSet<>();
  private final List<Placed> artifacts = new ArrayList<>();
  private final List<Placed> residue = new ArrayList<>();
  private final List<LabelledArtifact> readArtifacts = new ArrayList<>();
  private final List<LabelledResidue> readResidue = new ArrayList<>();
  private boolean incomplete;

  ArticleDraft(TableRow row, Optional<Label> label, String text) {
    this.row = row;
    this.label = label;
    this.text = text;
  }

  TableRow row() {
    return row;
  }

  Optional<Label> label() {
    return label;
  }

  String text() {
    return text;
  }

  /** Sentences by index. */
  Map<Integer, Placed> sentences() {
    return sentences;
  }

  /** Readable labels by sentence index. */
  Map<Integer, Label> labels() {
    return labels;
  }

  /** Indices of the sentences that an artifact row names. */
  Set<Integer> marked() {
    return marked;
  }

  List<Placed> artifacts() {
    return artifacts;
  }

  List<Placed> residue() {
    return residue;
  }

  void add(LabelledArtifact artifact) {
    readArtifacts.add(artifact);
  }

  void add(LabelledResidue piece) {
    readResidue.add(piece);
  }

  /** Says that a sentence or residue row could not be placed. */
  void markIncomplete() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  /** The article, as far as its rows could be read. */
  LabelledArticle toArticle() {
    List<LabelledSentence> read = new ArrayList<>();
    sentences.forEach(
        (index, placed) -> {
          Label sentenceLabel = labels.getOrDefault(index, Label.ORIGINAL);
          read.add(
              new LabelledSentence(index, placed.span(), sentenceLabel, placed.row().get("note")));
        });
    readArtifacts.sort(Comparator.comparing(LabelledArtifact::span));
    readResidue.sort(Comparator.comparing(LabelledResidue::span));
    return new LabelledArticle(
        row.get("id"),
        row.get("file"),
        label.orElse(Label.ORIGINAL),
        row.get("producer"),
        row.get("source-language"),
        row.get("provenance"),
        text,
        read,
        readArtifacts,
        readResidue);
  }
}
