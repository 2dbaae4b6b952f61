package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.simulate.Change;
import io.calque.statistics.ContextReader;
import io.calque.text.BadDataException;
import io.calque.text.Label;
import io.calque.text.Span;
import io.calque.train.TinyStatistics;
import io.calque.train.text.FitVotes.Vote;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitScoreTest {
  private static final String HEADER =
      "id\tcontext\tstart\tend\ttarget\tcandidate\tvotes_fit\tvotes_all\tsource\n";

  @TempDir Path folder;

  private List<Vote> votes(String rows) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(FitVotes.FILE))),
            StandardCharsets.UTF_8)) {
      out.write(HEADER + rows);
    }
    return FitVotes.read(folder);
  }

  private static String row(String candidate, int fit, int all) {
    return "a.0\tThe prices rose on Friday.\t11\t15\trose\t"
        + candidate
        + "\t"
        + fit
        + "\t"
        + all
        + "\town\n";
  }

  @Test
  void read_votes_standInTheirPlaces() throws IOException {
    List<Vote> votes = votes(row("soared", 9, 10) + row("rose", 10, 10) + row("went up", 0, 3));
    assertEquals(2, votes.size());
    assertEquals("The prices soared on Friday.", votes.get(0).sentence().text());
    assertEquals(List.of(2, 3), List.of(votes.get(0).from(), votes.get(0).to()));
    assertTrue(votes.get(0).isAccepted());
    assertEquals(4, votes.get(1).to());
    assertTrue(votes.get(1).isMisfit());
    assertEquals(1, FitVotes.groups(votes).size());
  }

  @Test
  void read_moreVotesThanAsked_namesTheLine() {
    BadDataException e =
        assertThrows(BadDataException.class, () -> votes(row("soared", 1, 3) + row("fell", 4, 3)));
    assertTrue(String.valueOf(e.getMessage()).contains("line 3"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("found 4 of 3"), e.getMessage());
  }

  @Test
  void fit_acceptedWord_scoresAboveAMisfit() throws IOException {
    ContextReader contexts = new ContextReader(TinyStatistics.in(folder));
    List<Vote> votes = votes((row("soared", 9, 10) + row("flew", 0, 3)).repeat(40));
    FitScore score = FitScore.fit(contexts, votes);
    Vote good = votes.get(0);
    Vote bad = votes.get(1);
    double accepted = score.acceptance(good.sentence(), good.from(), good.to(), good.target());
    double refused = score.acceptance(bad.sentence(), bad.from(), bad.to(), bad.target());
    assertTrue(accepted > 0.8 && refused < 0.2, accepted + ", " + refused);
    Change change = new Change(new Span(11, 17), "rose", "swap");
    LabelledDocument document =
        new LabelledDocument(
            new Segmenter().segmentText("The prices soared on Friday."),
            Label.SPUN,
            "own",
            List.of(change));
    assertEquals(accepted, score.acceptance(document, change).orElseThrow(), 1e-12);
    assertTrue(score.acceptance(document, new Change(new Span(11, 16), "rose", "swap")).isEmpty());
  }

  @Test
  void fit_votesOfOneKind_areRefused() throws IOException {
    ContextReader contexts = new ContextReader(TinyStatistics.in(folder));
    List<Vote> votes = votes(row("soared", 9, 10));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> FitScore.fit(contexts, votes));
    assertEquals("votes hold 1 accepted words and 0 misfits", e.getMessage());
  }
}
