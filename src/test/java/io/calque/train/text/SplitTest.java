package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final String LONG = "A sentence that is long enough to tie two documents, number ";

  private final Split split = new Split(7);

  @Test
  void byDocument_madeUpVersions_partsShareNoDocumentAndNoText() {
    Partition partition = split.byDocument(translated());
    assertDisjoint(partition, TrainingDocument::id);
    assertNoSharedText(partition);
    for (Part part : Part.values()) {
      assertTrue(partition.of(part).size() > 50, part + " has " + partition.of(part).size());
    }
  }

  @Test
  void byDocument_heldOutSystems_areInTestOnly() {
    Partition partition = split.byDocument(translated());
    Set<String> tested = systems(partition.test());
    Set<String> seen = systems(partition.train());
    seen.addAll(systems(partition.tune()));
    assertTrue(tested.stream().anyMatch(split::isHeldOut), tested + " has no held-out system");
    assertTrue(seen.stream().noneMatch(split::isHeldOut), seen + " has a held-out system");
  }

  @Test
  void byDocument_sourcesThatShareALongText_goTogether() {
    List<TrainingDocument> documents = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      documents.add(document("old" + i, "news", "ref", Provenance.HUMAN_TRANSLATION, LONG + i));
      documents.add(document("new" + i, "news", "ref2", Provenance.HUMAN_TRANSLATION, LONG + i));
    }
    assertDisjoint(split.byDocument(documents), one -> one.id().substring(3));
  }

  @Test
  void byDocument_heldOutLanguages_areInTestWithTheirHumanVersions() {
    List<TrainingDocument> documents = new ArrayList<>(translated());
    for (int i = 0; i < 40; i++) {
      documents.add(of("is", document("ice" + i, "set", "alpha", Provenance.MT, "is " + i)));
      documents.add(
          of("is", document("ice" + i, "set", "ref", Provenance.HUMAN_TRANSLATION, "ref " + i)));
    }
    Partition partition = split.byDocument(documents);
    assertEquals(80, partition.test().stream().filter(d -> d.lang().equals("is")).count());
    assertTrue(partition.train().stream().noneMatch(d -> d.lang().equals("is")), "train");
    assertTrue(partition.tune().stream().noneMatch(d -> d.lang().equals("is")), "tune");
  }

  /** What readers are weighed with is in no part: neither learnt from nor measured on. */
  @Test
  void forWeighing_makersOfTheirOwn_areInNoPart() {
    List<TrainingDocument> documents = manySystems();
    List<TrainingDocument> weighing = split.forWeighing(documents);
    assertTrue(weighing.size() > 100, weighing.size() + " documents");
    Set<String> own = systems(weighing);
    assertTrue(own.size() > 3, own::toString);
    assertTrue(weighing.stream().allMatch(split::isForWeighing), own::toString);
    assertTrue(own.stream().allMatch(split::isHeldOut), own::toString);
    assertTrue(weighing.stream().allMatch(one -> one.label() == Provenance.MT), "human ones");
    Partition partition = split.byDocument(documents);
    for (Part part : Part.values()) {
      Set<String> there = systems(partition.of(part));
      assertTrue(there.stream().noneMatch(own::contains), part + " has " + there);
    }
    Set<String> tested = systems(partition.test());
    tested.removeIf(name -> !split.isHeldOut(name));
    assertTrue(tested.size() > 3, tested + " are left to measure on");
  }

  @Test
  void forWeighing_statisticalSystems_areLeftToTheTestPart() {
    List<TrainingDocument> documents =
        manySystems().stream()
            .map(one -> document(one.id(), "wmt12", one.system(), one.label(), one.texts().get(0)))
            .toList();
    assertEquals(List.of(), split.forWeighing(documents));
    Set<String> tested = systems(split.byDocument(documents).test());
    tested.removeIf(name -> !split.isHeldOut(name));
    assertTrue(tested.size() > 10, tested + " are left to measure on");
  }

  /** They stand beside the tune part: nobody learns or measures their sources. */
  @Test
  void forWeighing_sources_areThoseOfTheTunePart() {
    List<TrainingDocument> documents = manySystems();
    Set<String> tune = new HashSet<>();
    split.byDocument(documents).tune().forEach(one -> tune.add(one.id()));
    for (TrainingDocument one : split.forWeighing(documents)) {
      assertTrue(tune.contains(one.id()), one.id());
    }
  }

  @Test
  void forWeighing_heldOutLanguages_areLeftToTheTestPart() {
    List<TrainingDocument> documents = manySystems().stream().map(one -> of("et", one)).toList();
    assertEquals(List.of(), split.forWeighing(documents));
  }

  private static List<TrainingDocument> manySystems() {
    List<TrainingDocument> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String id = "source" + i;
      documents.add(document(id, "set", "ref", Provenance.HUMAN_TRANSLATION, "text " + i));
      for (int j = 0; j < 100; j++) {
        String system = "sys" + (char) ('a' + j % 26) + (char) ('a' + j / 26);
        documents.add(document(id, "set", system, Provenance.MT, system + " " + i));
      }
    }
    return documents;
  }

  @Test
  void byGroup_smallAndLargeGroups_halfIsTestAndNothingIsShared() {
    List<TrainingDocument> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(document("s" + i, "letters", "", Provenance.HUMAN_OTHER, "letter " + i % 30));
      documents.add(
          document("w" + i, "papers", "outlet" + i % 12, Provenance.HUMAN_OTHER, "paper " + i));
    }
    Partition partition = split.byGroup(documents);
    assertDisjoint(partition, TrainingDocument::id);
    assertNoSharedText(partition);
    assertDisjoint(partition, one -> one.group().equals("papers") ? one.system() : one.id());
    assertEquals(20, partition.test().stream().filter(d -> d.group().equals("letters")).count());
  }

  /**
   * Models are measured by the rules they were trained with; so who changes what is dealt where
   * changes the name of the rules, and this digest with it.
   */
  @Test
  void rules_whatIsDealt_isWhatTheirNameStandsFor() {
    Sha256 dealt = new Sha256();
    Partition translations = split.byDocument(translated());
    List<TrainingDocument> letters = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      letters.add(document("s" + i, "letters", "", Provenance.HUMAN_OTHER, "letter " + i));
      letters.add(
          document("w" + i, "papers", "outlet" + i % 12, Provenance.HUMAN_OTHER, "paper " + i));
    }
    Partition groups = split.byGroup(letters);
    for (Part part : Part.values()) {
      dealt.add(part.name());
      translations.of(part).forEach(one -> dealt.add(one.id() + " " + one.system()));
      groups.of(part).forEach(one -> dealt.add(one.id()));
      letters.stream()
          .filter(one -> split.ofHuman(one) == part)
          .forEach(one -> dealt.add(one.id()));
    }
    assertEquals(
        "rules 2: 70/15/15 by source, languages et is held out, groups 30/20/50, clean 80/10/10; "
            + "3217aee7037b8ff9a83319afc90b5a48b0c51f2d73dc764fa50589ffd3876bfc",
        Split.RULES + "; " + dealt.hex());
  }

  @Test
  void split_sameSeed_isTheSame() {
    assertEquals(split.byDocument(translated()), new Split(7).byDocument(translated()));
    assertNotEquals(split.byDocument(translated()), new Split(8).byDocument(translated()));
  }

  @Test
  void isHeldOut_sameSystemOfAnotherYear_isTheSame() {
    for (int i = 0; i < 50; i++) {
      String name = "sys" + (char) ('a' + i % 26);
      assertEquals(split.isHeldOut(name), split.isHeldOut(name.toUpperCase(Locale.ROOT)));
      assertEquals(split.isHeldOut(name), split.isHeldOut(name + ".2875"));
    }
  }

  private static List<TrainingDocument> translated() {
    List<TrainingDocument> documents = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String id = "source" + i;
      documents.add(document(id, "set", "ref", Provenance.HUMAN_TRANSLATION, "text " + i));
      for (String system : List.of("alpha", "beta", "gamma", "delta", "eps", "zeta", "eta")) {
        documents.add(document(id, "set", system, Provenance.MT, system + " " + i % 250));
      }
    }
    return documents;
  }

  private static TrainingDocument document(
      String id, String group, String system, Provenance label, String text) {
    return new TrainingDocument(
        id, label, group, system, "de", OptionalInt.empty(), List.of(text, system + id));
  }

  private static TrainingDocument of(String lang, TrainingDocument one) {
    return new TrainingDocument(
        one.id(), one.label(), one.group(), one.system(), lang, OptionalInt.empty(), one.texts());
  }

  private static Set<String> systems(List<TrainingDocument> documents) {
    Set<String> names = new HashSet<>();
    documents.forEach(document -> names.add(document.system()));
    return names;
  }

  private static void assertDisjoint(Partition partition, Function<TrainingDocument, String> key) {
    Set<String> seen = new HashSet<>();
    for (Part part : Part.values()) {
      Set<String> keys = new HashSet<>();
      partition.of(part).forEach(document -> keys.add(key.apply(document)));
      for (String one : keys) {
        assertTrue(seen.add(one), one + " of " + part + " is in another part too");
      }
    }
  }

  private static void assertNoSharedText(Partition partition) {
    Set<String> seen = new HashSet<>();
    for (Part part : Part.values()) {
      Set<String> texts = new HashSet<>();
      partition.of(part).forEach(document -> texts.addAll(document.texts()));
      for (String text : texts) {
        assertTrue(seen.add(text), "'" + text + "' of " + part + " is in another part too");
      }
    }
  }
}
