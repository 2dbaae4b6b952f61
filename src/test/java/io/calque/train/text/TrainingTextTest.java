package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import io.calque.text.Label;
import io.calque.train.TinyData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTextTest {
  /** By it one system is held out to test and another to weigh readers with. */
  private static final long SEED = 8;

  @TempDir static Path folder;

  private static TrainingText text;

  @BeforeAll
  static void write() throws IOException {
    TinyData.write(folder);
    text = new TrainingText(folder, SEED);
  }

  private static List<TrainingDocument> labelled(Part part) {
    List<TrainingDocument> out = new ArrayList<>(text.damaged(part));
    out.addAll(text.weak(part));
    out.addAll(text.strong(part));
    out.addAll(text.languageModels(part));
    out.addAll(text.human(part));
    return out;
  }

  @Test
  void parts_labelled_shareNoDocumentAndNoText() {
    Set<String> ids = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Part part : Part.values()) {
      Set<String> ownIds = new HashSet<>();
      Set<String> ownTexts = new HashSet<>();
      for (TrainingDocument document : labelled(part)) {
        ownIds.add(document.id());
        ownTexts.addAll(document.texts());
      }
      assertFalse(ownIds.isEmpty(), part + " is empty");
      ownIds.forEach(id -> assertTrue(ids.add(id), id + " is in two parts"));
      ownTexts.forEach(one -> assertTrue(texts.add(one), "'" + one + "' is in two parts"));
    }
  }

  @Test
  void parts_clean_shareNoDocumentWithEachOtherOrTheCountedText() {
    Set<String> ids = new HashSet<>();
    new CleanText(folder, SEED).counted(one -> assertTrue(ids.add(one.system() + one.id())));
    assertTrue(ids.size() > 150, ids.size() + " counted");
    for (Part part : Part.values()) {
      List<TrainingDocument> documents = text.clean(part, 1_000_000);
      assertTrue(documents.size() > 20, part + " has " + documents.size());
      for (TrainingDocument one : documents) {
        assertTrue(ids.add(one.system() + one.id()), one.id() + " is in two parts");
      }
    }
    assertEquals(400, ids.size());
  }

  @Test
  void clean_words_boundEachFile() {
    assertEquals(2, text.clean(Part.TRAIN, 1).size(), "one document of each file");
    assertEquals(0, text.clean(Part.TRAIN, 0).size());
  }

  @Test
  void damaged_ofEveryPart_isThatOfOldSets() {
    for (Part part : Part.values()) {
      assertEquals(Set.of("wmt12"), groups(text.damaged(part)), part.name());
    }
    assertTrue(text.human(Part.TRAIN).stream().allMatch(one -> one.label().isHuman()));
    for (TrainingDocument one : text.damaged(Part.TRAIN)) {
      assertEquals(Label.TRANSLATED, TrainingText.labelOf(one));
    }
  }

  @Test
  void weak_andStrong_areToldByJudgesLanguageAndReferences() {
    for (Part part : Part.values()) {
      List<TrainingDocument> weak = text.weak(part);
      List<TrainingDocument> strong = text.strong(part);
      assertEquals(Set.of("wmt19", "mlqe"), groups(weak), part.name());
      assertEquals(Set.of("wmt19", "mlqe"), groups(strong), part.name());
      for (TrainingDocument one : weak) {
        assertTrue(!one.group().equals("mlqe") || one.directAssessment().orElse(99) < 50, one.id());
      }
      for (TrainingDocument one : strong) {
        assertEquals("de", one.lang(), one.id());
        assertTrue(one.directAssessment().orElse(50) >= 50, one.id());
      }
    }
  }

  /** What weak and strong share out is in no third list and in no two of them. */
  @Test
  void translations_ofAPart_areInOneListEach() {
    for (Part part : Part.values()) {
      Set<TrainingDocument> seen = new HashSet<>();
      for (var list :
          List.of(
              text.damaged(part), text.weak(part), text.strong(part), text.languageModels(part))) {
        assertFalse(list.isEmpty(), part.name());
        list.forEach(one -> assertTrue(seen.add(one), one.id() + " is in two lists"));
        assertTrue(list.stream().allMatch(one -> one.label() == Provenance.MT), part.name());
      }
    }
  }

  /** A source is in the same part in every file. */
  @Test
  void tagged_ofAPart_areOfSourcesOfThatPart() {
    Map<String, Part> parts = new HashMap<>();
    for (Part part : Part.values()) {
      labelled(part).forEach(one -> parts.put(one.id(), part));
    }
    for (Part part : Part.values()) {
      List<TaggedText> tagged = text.tagged(part);
      for (TaggedText one : tagged) {
        assertEquals(part, parts.getOrDefault(one.id(), part), one.id());
        assertTrue(part == Part.TEST || !Split.isHeldOutLanguage(one.lang()), one.id());
      }
    }
  }

  @Test
  void tagged_words_areVisibleWhereTheirFormChanged() {
    List<TaggedText> tagged = text.tagged(Part.TEST);
    assertEquals(
        Set.of("mt-words", "mt-spans"),
        tagged.stream().map(TaggedText::set).collect(Collectors.toSet()));
    for (TaggedText one : tagged) {
      List<String> visible = one.visible().stream().map(span -> span.of(one.text())).toList();
      List<String> unsure = one.unsure().stream().map(span -> span.of(one.text())).toList();
      if (one.set().equals("mt-words")) {
        assertEquals(List.of("want"), visible, one.text());
        assertEquals(List.of(), unsure, one.text());
      } else {
        assertEquals(List.of("are"), visible, one.text());
        assertEquals(List.of("the"), unsure, one.text());
        assertTrue(one.text().contains("\""), "not normalised: " + one.text());
        assertEquals(one.system().equals("refA"), one.label().isHuman(), one.system());
      }
    }
  }

  /** What a second prompt repeats word for word is the first one's alone. */
  @Test
  void languageModels_promptsThatRepeat_countOnce() {
    for (Part part : Part.values()) {
      List<TrainingDocument> documents = text.languageModels(part);
      assertEquals(
          0,
          documents.stream()
              .filter(one -> one.system().equals("llama-5-shot"))
              .filter(one -> one.texts().get(0).startsWith("The prompt"))
              .count(),
          part.name());
      assertTrue(
          documents.stream()
              .filter(one -> one.system().equals("llama-zeroshot"))
              .allMatch(one -> one.texts().get(0).startsWith("The prompt")),
          part.name());
    }
  }

  @Test
  void isRoundTripped_documents_areAboutAThird() {
    List<TrainingDocument> documents = text.clean(Part.TRAIN, 1_000_000);
    long chosen = documents.stream().filter(text::isRoundTripped).count();
    assertTrue(chosen > documents.size() / 6 && chosen < documents.size() / 2, "" + chosen);
  }

  /** The licences of some groups allow measuring only. */
  @Test
  void hard_groupsThatMayOnlyBeMeasured_areInTestAlone() {
    Set<String> trained = Set.of("old-prose", "questionable-news");
    assertEquals(trained, groups(text.hard(Part.TRAIN)));
    assertEquals(trained, groups(text.hard(Part.TUNE)));
    assertEquals(
        Set.of("old-prose", "questionable-news", "student", "gum-speech"),
        groups(text.hard(Part.TEST)));
  }

  @Test
  void hard_outletsThatMachinesWriteFor_areInNoPart(@TempDir Path other) throws IOException {
    TinyData.write(other);
    StringBuilder rows = new StringBuilder("doc_id\tsent_id\tlabel\tsystem\tlang\tgroup\ttext\n");
    for (String outlet : List.of("LATAM-uruguay_mercopress", "Asia-th_post")) {
      for (int i = 0; i < 20; i++) {
        rows.append(outlet + i + "\t1\thuman_other\t" + outlet + "\ten\tworld-english-news\t");
        rows.append("Story " + i + " of " + outlet + ".\n");
      }
    }
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(other.resolve("false-alarms.tsv.gz")))) {
      out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
    TrainingText read = new TrainingText(other, SEED);
    List<TrainingDocument> all = new ArrayList<>();
    for (Part part : Part.values()) {
      all.addAll(read.hard(part));
    }
    assertEquals(20, all.size());
    assertTrue(all.stream().allMatch(one -> one.system().equals("Asia-th_post")), "an outlet");
  }

  @Test
  void isFirstHalf_documents_areHalved() {
    List<TrainingDocument> documents = text.clean(Part.TRAIN, 1_000_000);
    long first = documents.stream().filter(text::isFirstHalf).count();
    assertTrue(first > documents.size() / 4 && first < documents.size() * 3 / 4, "" + first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mt-train.tsv.gz", "human-train.tsv.gz", "false-alarms.tsv.gz", "mt-words.tsv.gz"})
  void new_missingFile_namesIt(String name, @TempDir Path other) throws IOException {
    TinyData.write(other);
    Files.delete(other.resolve(name));
    var e = assertThrows(BadDataException.class, () -> new TrainingText(other, SEED));
    assertEquals(other.resolve(name) + ": no such file", e.getMessage());
  }

  @Test
  void new_noCleanEnglish_namesTheFolder(@TempDir Path other) {
    var e = assertThrows(BadDataException.class, () -> new TrainingText(other, SEED));
    assertEquals(other.resolve("human") + ": expected *.tsv.gz files, found none", e.getMessage());
  }

  private static Set<String> groups(List<TrainingDocument> documents) {
    Set<String> groups = new HashSet<>();
    documents.forEach(one -> groups.add(one.group()));
    return groups;
  }
}
