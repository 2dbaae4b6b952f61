package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.SentenceScore;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.text.Label;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void article_withheldVerdict_showsNoProbability() throws IOException {
    String report =
        ReportTest.write(ReportFormat.TEXT, ReportOptions.plain(), Scores.empty("short.txt"));
    assertEquals("short.txt\nINSUFFICIENT  made up\nfast tier, language en\n", report);
  }

  @Test
  void article_plain_marksEvidenceWithSuggestions() throws IOException {
    String report = ReportTest.write(ReportFormat.TEXT, ReportOptions.plain(), Scores.spun());
    assertEquals(
        """
        news/lisbon.txt  Envoy in Lisbon
        SPUN  2 of 4 sentences carry swapped words, such as “go to to” and “hovering”
        spun 97 %, translated 2 %, original 1 %; false alarms: spun test 0.4 %, translated test 61 %; fast
            tier, language en
        Strongest: “go to to” → visit to (repeated-word, 97 %); “hovering” → soaring (tortured-phrase, 93
            %); “with out” → without (split-word, 90 %)
           0  spun       96 %   The envoy began a three-day ⟦go to to → visit to⟧ Lisbon amid ⟦hovering →
                                soaring|rising⟧ tensions.
              · 2 sentences without a trace
           3  spun       96 %   Each nations agreed ⟦with out → without⟧ delay.
          Why
            repeated-word ×1
              “go to to”: “to” twice
            tortured-phrase ×1
              “hovering”: tensions soar or rise, they do not hover
            split-word ×1
              “with out”: one word
          Page residue (says nothing about a sentence)
            shortcode           [ad_1]
        """,
        report);
  }

  @Test
  void article_accused_namesItsStrongestThreeOnce() throws IOException {
    String text = "They hover with out aim, hover and hover to to a halt.";
    String report =
        ReportTest.write(
            ReportFormat.TEXT,
            ReportOptions.plain(),
            Scores.of(
                text,
                Scores.evidence(text, ArtifactType.TORTURED_PHRASE, "hover", 0.6, "r"),
                Scores.evidence(text, ArtifactType.SPLIT_WORD, "with out", 0.8, "r"),
                Scores.evidence(text, ArtifactType.TORTURED_PHRASE, "hover", 0.6, "r"),
                Scores.evidence(text, ArtifactType.ARTICLE_ERROR, "a halt", 0.99, "slip"),
                Scores.evidence(text, ArtifactType.TORTURED_PHRASE, "aim", 0.5, "r"),
                Scores.evidence(text, ArtifactType.REPEATED_WORD, "to to", 0.9, "r")));
    assertTrue(
        report.contains(
            "Strongest: “to to” (repeated-word, 90 %); “with out” (split-word, 80 %); “hover”"),
        report);
  }

  @Test
  void mark_candidate_hasSingleBrackets() throws IOException {
    String report =
        ReportTest.write(
            ReportFormat.TEXT, ReportOptions.plain(), Scores.candidate(Verdict.ORIGINAL));
    assertTrue(report.contains("with a ⟨lethal outcome → death⟩."), report);
  }

  @Test
  void article_coloured_underlinesEvidence() throws IOException {
    String report =
        ReportTest.write(ReportFormat.TEXT, new ReportOptions(false, true, 100), Scores.spun());
    assertTrue(
        report.contains("\u001b[4;31mgo to to\u001b[0m\u001b[32m→visit to\u001b[0m Lisbon"),
        report);
    assertTrue(report.contains("\u001b[1;31mSPUN\u001b[0m"), report);
  }

  @Test
  void end_severalArticles_countsVerdicts() throws IOException {
    String report =
        ReportTest.write(
            ReportFormat.TEXT, ReportOptions.plain(), Scores.spun(), Scores.original("b", "Fine."));
    assertTrue(report.endsWith("\n2 articles: 1 original, 1 spun\n"), report);
  }

  @Test
  void article_narrowTerminal_wrapsEveryLine() throws IOException {
    String report =
        ReportTest.write(ReportFormat.TEXT, new ReportOptions(false, false, 60), Scores.spun());
    report.lines().forEach(line -> assertTrue(line.length() <= 60, line));
  }

  @Test
  void article_slip_isSaidToBeNotWeighed() throws IOException {
    StyledText line = Legend.of(Scores.slip(Verdict.ORIGINAL)).lines(4).get(1);
    StringBuilder out = new StringBuilder();
    line.print(out, 0, 80, false);
    assertEquals("    article-error ×1, a learner’s slip too: not weighed\n", out.toString());
  }

  @Test
  void article_candidate_isSaidToBeNotWeighed() throws IOException {
    StyledText line = Legend.of(Scores.candidate(Verdict.ORIGINAL)).lines(4).get(2);
    StringBuilder out = new StringBuilder();
    line.print(out, 0, 80, false);
    assertEquals("      “lethal outcome”: r; a hint, not weighed\n", out.toString());
  }

  @Test
  void mark_overlappingEvidence_showsTheStrongest() throws IOException {
    String text = "They go to to Lisbon.";
    SentenceScore sentence =
        Scores.sentence(
            text,
            text,
            Label.SPUN,
            Scores.evidence(text, ArtifactType.WRONG_PART_OF_SPEECH, "go to", 0.5, "r", "visit"),
            Scores.evidence(text, ArtifactType.REPEATED_WORD, "to to", 0.9, "r", "to"));
    StyledText line = new StyledText();
    new MarkedSentence(sentence, false).addTo(line);
    StringBuilder out = new StringBuilder();
    line.print(out, 0, 80, false);
    assertEquals("They go ⟦to to → to⟧ Lisbon.\n", out.toString());
  }

  @Test
  void mark_longSentence_isCutAroundTheMark() throws IOException {
    String text = "word ".repeat(300) + "hovering" + " word".repeat(300);
    String report =
        ReportTest.write(
            ReportFormat.TEXT, ReportOptions.plain(), Scores.marked("a", text, "hovering", "up"));
    assertTrue(report.contains("⟦hovering → up⟧"), report);
    assertTrue(report.length() < 1200, report);
  }
}
