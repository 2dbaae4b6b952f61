package io.calque.english;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes inflected English words to their lemmas and back, from the word classes and irregular forms
 * of WordNet 3.1 and the regular spelling rules. Covers lower-case single words; phrases are
 * inflected at their head. Immutable and thread-safe.
 */
public final class Inflector {
  /** Workman, policewoman; not human, German, Roman. */
  private static final Pattern COMPOUND_OF_MAN =
      Pattern.compile("^[a-z]+(?<!hu|ger|ro|otto|tali|sha|cai|nor|turko)man");

  private final Map<String, List<PartOfSpeech>> parts = new HashMap<>();
  private final Map<String, List<Form>> irregularReadings = new HashMap<>();
  private final Map<String, Map<InflectionTag, String>> irregularForms = new HashMap<>();

  /** Loads the tables that come with the program. */
  public Inflector() {
    for (TableRow row : EnglishLists.list("parts-of-speech.tsv").tsv("lemma", "parts")) {
      List<PartOfSpeech> classes = new ArrayList<>();
      row.get("parts")
          .chars()
          .forEach(code -> PartOfSpeech.of((char) code).ifPresent(classes::add));
      parts.put(row.get("lemma"), List.copyOf(classes));
    }
    for (TableRow row : EnglishLists.list("irregular-forms.tsv").tsv("lemma", "tag", "form")) {
      InflectionTag tag = tag(row);
      irregularReadings
          .computeIfAbsent(row.get("form"), form -> new ArrayList<>())
          .add(new Form(row.get("lemma"), tag));
      irregularForms
          .computeIfAbsent(row.get("lemma"), lemma -> new EnumMap<>(InflectionTag.class))
          .putIfAbsent(tag, row.get("form"));
    }
  }

  private static InflectionTag tag(TableRow row) {
    try {
      return InflectionTag.valueOf(row.get("tag"));
    } catch (IllegalArgumentException e) {
      throw row.bad("a tag of the Penn Treebank", "'" + row.get("tag") + "'");
    }
  }

  /** Word classes of a lemma, the most frequent first; empty if it is not known. */
  public List<PartOfSpeech> partsOf(String lemma) {
    return parts.getOrDefault(lemma, List.of());
  }

  /**
   * The readings of a lower-case word: irregular forms of other lemmas first, then the word as a
   * lemma, then regular forms, each by how often the lemma is of that word class. Empty if no
   * reading is known.
   */
  public List<Form> analyse(String word) {
    List<Form> irregular = irregularReadings.getOrDefault(word, List.of());
    Set<Form> forms = new LinkedHashSet<>();
    irregular.stream().filter(form -> !form.lemma().equals(word)).forEach(forms::add);
    for (PartOfSpeech part : partsOf(word)) {
      forms.add(new Form(word, base(part)));
    }
    forms.addAll(irregular);
    List<Form> regular = new ArrayList<>();
    for (InflectionTag tag : InflectionTag.values()) {
      if (!tag.isBase()) {
        addRegular(word, tag, regular);
      }
    }
    regular.sort(Comparator.comparingInt(form -> partsOf(form.lemma()).indexOf(form.part())));
    forms.addAll(regular);
    return List.copyOf(forms);
  }

  /**
   * The form of {@code lemma} that {@code tag} asks for. A phrase is inflected at its first word as
   * a verb ({@code cut back}, {@code VBG}: {@code cutting back}) and at its last as a noun; long
   * adjectives take {@code more} and {@code most}. Empty if {@code lemma} is blank.
   */
  public Optional<String> inflect(String lemma, InflectionTag tag) {
    if (lemma.isBlank()) {
      return Optional.empty();
    }
    int space =
        switch (tag.part()) {
          case VERB -> lemma.indexOf(' ');
          case NOUN -> lemma.contains(" of ") ? lemma.indexOf(" of ") : -1;
          case ADJECTIVE, ADVERB -> -1;
        };
    if (space > 0) {
      return Optional.of(single(lemma.substring(0, space), tag) + lemma.substring(space));
    }
    int last = tag.part() == PartOfSpeech.NOUN ? lemma.lastIndexOf(' ') + 1 : 0;
    return Optional.of(lemma.substring(0, last) + single(lemma.substring(last), tag));
  }

  private String single(String lemma, InflectionTag tag) {
    @Nullable Map<InflectionTag, String> irregular = irregularForms.get(lemma);
    @Nullable String form = irregular == null ? null : irregular.get(tag);
    if (form == null && tag == InflectionTag.NNS && COMPOUND_OF_MAN.matcher(lemma).matches()) {
      return lemma.substring(0, lemma.length() - 2) + "en";
    }
    return form != null ? form : Spelling.attach(lemma, tag);
  }

  private void addRegular(String word, InflectionTag tag, List<Form> forms) {
    for (String stem : Spelling.stems(word, tag)) {
      if (partsOf(stem).contains(tag.part()) && single(stem, tag).equals(word)) {
        forms.add(new Form(stem, tag));
      }
    }
  }

  private static InflectionTag base(PartOfSpeech part) {
    return switch (part) {
      case NOUN -> InflectionTag.NN;
      case VERB -> InflectionTag.VB;
      case ADJECTIVE -> InflectionTag.JJ;
      case ADVERB -> InflectionTag.RB;
    };
  }
}
