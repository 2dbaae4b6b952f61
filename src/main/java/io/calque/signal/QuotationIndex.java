package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The quotations of all articles of a run, to find those that one article gives in other words than
 * the rest. Two agreeing articles outvote one; where only two copies exist nobody can tell which
 * was altered, and both get a low score. Articles are told apart by {@code source}. Immutable and
 * thread-safe; a look-up compares a quotation with at most {@value #MOST_CANDIDATES} others.
 */
public final class QuotationIndex {
  private static final int MOST_CANDIDATES = 48;
  private static final int MOST_BASES = 3;
  private static final int MOST_POSTINGS = 256;
  private static final int RAREST_WORDS = 10;
  private static final int SHORTEST_WORD = 4;
  private static final int MANY_CHANGES = 3;
  private static final double OUTVOTED = 0.7;
  private static final double OUTVOTED_SLIGHTLY = 0.5;
  private static final double UNDECIDED = 0.2;

  /** Another article's version of a quotation. */
  private record Version(Quotation quotation, QuotationAlignment alignment) {}

  /** Where a word is quoted: how often, and the first quotations that have it. */
  private static final class Postings {
    int[] quotations = new int[2];
    int size;
    int frequency;

    void add(int quotation) {
      frequency++;
      if (size < MOST_POSTINGS) {
        quotations = size < quotations.length ? quotations : Arrays.copyOf(quotations, 2 * size);
        quotations[size++] = quotation;
      }
    }
  }

  private final List<Quotation> quotations;
  private final Map<String, Postings> byWord;
  private final IdentityHashMap<Document, List<Quotation>> byDocument;

  private QuotationIndex(
      List<Quotation> quotations,
      Map<String, Postings> byWord,
      IdentityHashMap<Document, List<Quotation>> byDocument) {
    this.quotations = List.copyOf(quotations);
    this.byWord = byWord;
    this.byDocument = byDocument;
  }

  /** Collects the quotations of a run. Not thread-safe. */
  public static final class Builder {
    private final List<Quotation> quotations = new ArrayList<>();
    private final IdentityHashMap<Document, List<Quotation>> byDocument = new IdentityHashMap<>();

    private Builder() {}

    /** Adds the quotations of {@code document}, whose source no other one of the run may have. */
    public Builder add(Document document) {
      List<Quotation> own = Quotation.of(document);
      quotations.addAll(own);
      byDocument.put(document, own);
      return this;
    }

    /** The index of everything added so far. */
    public QuotationIndex build() {
      Map<String, Postings> byWord = new HashMap<>();
      for (int i = 0; i < quotations.size(); i++) {
        for (String word : Set.copyOf(quotations.get(i).words())) {
          if (word.length() >= SHORTEST_WORD) {
            byWord.computeIfAbsent(word, w -> new Postings()).add(i);
          }
        }
      }
      return new QuotationIndex(quotations, byWord, new IdentityHashMap<>(byDocument));
    }
  }

  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The quotations of {@code document} that other articles of the run give in other words, in order
   * of appearance. The document need not have been added.
   */
  public List<Evidence> find(Document document) {
    List<Evidence> evidence = new ArrayList<>();
    List<Quotation> added = byDocument.get(document);
    for (Quotation quotation : added == null ? Quotation.of(document) : added) {
      check(quotation, evidence);
    }
    return evidence;
  }

  private void check(Quotation quotation, List<Evidence> evidence) {
    Map<String, Version> same = new LinkedHashMap<>();
    Map<String, Version> reworded = new LinkedHashMap<>();
    for (Quotation other : candidates(quotation)) {
      if (!QuotationAlignment.mayRelate(quotation.words(), other.words())) {
        continue;
      }
      QuotationAlignment.of(quotation.words(), other.words())
          .ifPresent(
              alignment -> {
                Version version = new Version(other, alignment);
                switch (alignment.relation(quotation.words(), other.words())) {
                  case SAME -> same.putIfAbsent(other.source(), version);
                  case REWORDED -> reworded.putIfAbsent(other.source(), version);
                  case OTHER -> {}
                }
              });
    }
    reworded.keySet().removeAll(same.keySet());
    if (reworded.isEmpty()) {
      return;
    }
    List<Version> versions = List.copyOf(reworded.values());
    Optional<Version> agreed =
        versions.size() > same.size() + 1 ? agreed(versions) : Optional.empty();
    if (agreed.isPresent()) {
      evidence.add(evidence(quotation, agreed.get(), true));
    } else if (same.isEmpty() && versions.get(0).alignment().changedWords() > 1) {
      evidence.add(evidence(quotation, versions.get(0), false));
    }
  }

  /** One of the first versions whose wording most of the others have. */
  private static Optional<Version> agreed(List<Version> versions) {
    for (Version version : versions.subList(0, Math.min(MOST_BASES, versions.size()))) {
      List<String> words = version.quotation().words();
      long agreeing =
          versions.stream()
              .filter(other -> !other.quotation().source().equals(version.quotation().source()))
              .map(other -> other.quotation().words())
              .filter(others -> isSame(words, others))
              .count();
      if (agreeing > 0 && 2 * agreeing >= versions.size() - 1) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(List<String> a, List<String> b) {
    return QuotationAlignment.of(a, b)
        .filter(alignment -> alignment.relation(a, b) == QuotationAlignment.Relation.SAME)
        .isPresent();
  }

  /** Quotations of other articles that share at least two of the rarest words, most first. */
  private List<Quotation> candidates(Quotation quotation) {
    Tally shared = new Tally();
    for (Postings postings : rarest(quotation)) {
      for (int i = 0; i < postings.size; i++) {
        int other = postings.quotations[i];
        if (!quotations.get(other).source().equals(quotation.source())) {
          shared.add(other);
        }
      }
    }
    return shared.repeated(MOST_CANDIDATES).stream().map(quotations::get).toList();
  }

  private List<Postings> rarest(Quotation quotation) {
    Map<String, Postings> known = new TreeMap<>();
    for (String word : quotation.words()) {
      Postings postings = word.length() < SHORTEST_WORD ? null : byWord.get(word);
      if (postings != null) {
        known.put(word, postings);
      }
    }
    List<Postings> rarest = new ArrayList<>(known.values());
    rarest.sort(Comparator.comparingInt(postings -> postings.frequency));
    return rarest.subList(0, Math.min(RAREST_WORDS, rarest.size()));
  }

  private static Evidence evidence(Quotation quotation, Version version, boolean outvoted) {
    QuotationAlignment.Change change = version.alignment().change();
    Span span =
        new Span(
            quotation.spans().get(change.firstA()).start(),
            quotation.spans().get(change.lastA()).end());
    String wording = version.quotation().words(change.firstB(), change.lastB());
    return new Evidence(
        ArtifactType.ALTERED_QUOTATION,
        span,
        quotation.words(change.firstA(), change.lastA()),
        List.of(wording),
        score(version.alignment(), outvoted),
        outvoted
            ? "other articles agree on another wording of this quotation, among them "
                + version.quotation().source()
            : version.quotation().source()
                + " words this quotation differently; which of the two was altered cannot be told");
  }

  private static double score(QuotationAlignment alignment, boolean outvoted) {
    if (!outvoted) {
      return UNDECIDED;
    }
    return alignment.changedWords() < MANY_CHANGES ? OUTVOTED_SLIGHTLY : OUTVOTED;
  }
}
