package io.calque.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.signal.ArtifactType;
import io.calque.text.Label;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledCorpusTest {
  @TempDir Path dir;

  @Test
  void read_committedCorpus_givesFiveArticlesInOrder() {
    LabelledCorpus corpus = LabelledCorpus.read(CorpusCopy.COMMITTED);
    assertEquals(
        List.of("000", "001", "002", "003", "004"),
        corpus.articles().stream().map(LabelledArticle::id).toList());
    assertEquals(
        List.of(Label.TRANSLATED, Label.ORIGINAL, Label.SPUN, Label.ORIGINAL, Label.TRANSLATED),
        corpus.articles().stream().map(LabelledArticle::label).toList());
    assertEquals(
        List.of(32, 15, 30, 16, 36),
        corpus.articles().stream().map(article -> article.sentences().size()).toList());
    assertEquals(
        List.of(30, 0, 139, 0, 23),
        corpus.articles().stream().map(article -> article.artifacts().size()).toList());
  }

  @Test
  void read_committedCorpus_everyArtifactStandsWhereItSays() {
    for (LabelledArticle article : LabelledCorpus.read(CorpusCopy.COMMITTED).articles()) {
      for (LabelledSentence sentence : article.sentences()) {
        for (LabelledArtifact artifact : article.artifactsOf(sentence)) {
          assertTrue(sentence.span().contains(artifact.span()), artifact::toString);
          assertEquals(artifact.text(), artifact.span().of(article.text()));
        }
      }
    }
  }

  @Test
  void read_committedCorpus_holdsTheCitedArtifacts() {
    List<LabelledArticle> articles = LabelledCorpus.read(CorpusCopy.COMMITTED).articles();
    LabelledArticle spun = articles.get(2);
    LabelledArtifact doubled = artifact(spun, "go to to");
    assertEquals(ArtifactType.REPEATED_WORD, doubled.type());
    assertEquals("visit to", doubled.suggestion());
    assertEquals(Confidence.HIGH, doubled.confidence());
    assertEquals("soaring", artifact(spun, "hovering").suggestion());
    assertEquals(ArtifactType.CORRUPTED_NAME, artifact(articles.get(0), "Keane").type());
    assertTrue(spun.textOf(spun.sentences().get(0)).startsWith("BEIJING"));
  }

  @Test
  void read_residue_tellsFurnitureFromListedTypes() {
    LabelledArticle spun = LabelledCorpus.read(CorpusCopy.COMMITTED).articles().get(2);
    assertEquals("shortcode", spun.residue().get(0).residueType().orElseThrow().id());
    assertEquals(LabelledResidue.FURNITURE, spun.residue().get(1).type());
    assertTrue(spun.residue().get(1).residueType().isEmpty());
  }

  @Test
  void read_oneProblem_throwsWithFileLineExpectedAndFound() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replaceCell("residue.csv", 2, 3, "advert");
    CorpusException thrown =
        assertThrows(CorpusException.class, () -> LabelledCorpus.read(copy.dir()));
    assertEquals(
        "residue.csv: line 2: expected a residue type or furniture, found 'advert'",
        thrown.getMessage());
    assertEquals("residue.csv", thrown.file());
    assertEquals("line 2", thrown.place());
  }

  @Test
  void read_severalProblems_countsTheOthers() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replaceCell("residue.csv", 2, 3, "advert");
    copy.replaceCell("residue.csv", 3, 3, "advert");
    CorpusException thrown =
        assertThrows(CorpusException.class, () -> LabelledCorpus.read(copy.dir()));
    assertEquals(
        "residue.csv: line 2: expected a residue type or furniture, found 'advert' (and 1 more)",
        thrown.getMessage());
  }

  @Test
  void problem_wholeFile_leavesTheLineOut() {
    assertEquals("a.csv: expected x, found y", new Problem("a.csv", 0, "x", "y").message());
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> new Problem("a.csv", -1, "x", "y"));
    assertEquals("line -1 is negative", thrown.getMessage());
  }

  @Test
  void quote_longOrControlText_isCutAndShown() {
    assertEquals("nothing", ProblemLog.quote(""));
    assertEquals("'" + "a".repeat(60) + "…'", ProblemLog.quote("a".repeat(61)));
    assertEquals("'a\\nb\uFFFD[31m\uFFFD'", ProblemLog.quote("a\nb\u001b[31m\u202e"));
  }

  private static LabelledArtifact artifact(LabelledArticle article, String text) {
    return article.artifacts().stream()
        .filter(artifact -> artifact.text().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
