package io.calque.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  private static final List<Opinion> OPINIONS = List.of(Opinion.values());

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("desk.db");
  }

  @Test
  void add_sameArticleTwice_keepsOne() {
    Desk desk = Desks.open(file());
    Desk.Added first = addTwice(desk);
    assertFalse(first.isNew());
    assertFalse(first.isScored(), "the same report again is no new score");
    assertEquals(1, desk.size(QueueQuery.ALL));
  }

  private static Desk.Added addTwice(Desk desk) {
    Desks.add(desk, "https://a.example/1", "spun", 0.01);
    ReportedScore again =
        ScoreJson.read(Desks.report("https://a.example/1", "spun", 0.01), "test", "");
    return desk.add(new NewArticle("https://a.example/1", again, Optional.empty()));
  }

  @Test
  void add_otherScoreOfTheSameArticle_showsTheNewest() {
    Desk desk = Desks.open(file());
    long id = Desks.add(desk, "https://a.example/1", "spun", 0.01);
    long old = desk.article(id).orElseThrow().scoreId();
    assertEquals(id, Desks.add(desk, "https://a.example/1", "original", 0.6));
    ReviewedArticle shown = desk.article(id).orElseThrow();
    assertEquals("original", shown.score().verdict());
    assertTrue(shown.scoreId() > old);
  }

  @Test
  void add_reportWithoutText_putsSentencesInTheirPlaces() {
    Desk desk = Desks.open(file());
    var report = Desks.report("a.txt", "spun", 0.01);
    report.remove("text");
    ReportedScore score = desk.article(Desks.add(desk, report)).orElseThrow().score();
    assertEquals("hovering", score.evidence().get(0).span().of(score.text()));
  }

  @Test
  void decide_label_saysWhoWhenAndWhatWasShown() {
    Desk desk = Desks.open(file());
    long id = Desks.add(desk, "https://a.example/1", "spun", 0.01);
    Desks.label(desk, "ann", id, Opinion.SPUN);
    Decision decision = desk.decisions().get(0);
    assertEquals("ann", decision.reviewer());
    assertEquals(Desks.START.plusSeconds(1), decision.madeAt());
    assertEquals("spun", decision.value());
    assertEquals("abc", decision.models());
    assertEquals(Optional.of(Opinion.SPUN), desk.article(id).orElseThrow().opinionOf("ann"));
    assertEquals(Optional.empty(), desk.article(id).orElseThrow().opinionOf("ben"));
  }

  @Test
  void decide_sameRequestTwice_keepsOneRow() {
    Desk desk = Desks.open(file());
    long id = Desks.add(desk, "a.txt", "spun", 0.01);
    long score = desk.article(id).orElseThrow().scoreId();
    var statement = io.calque.review.Statement.label("r1", id, score, "ann", Opinion.HUMAN);
    assertEquals(desk.decide(statement), desk.decide(statement));
    assertEquals(1, desk.decisions().size());
  }

  @Test
  void decide_scoreOfAnotherArticle_isRefused() {
    Desk desk = Desks.open(file());
    long id = Desks.add(desk, "a.txt", "spun", 0.01);
    var wrong = io.calque.review.Statement.label("r1", id, 99, "ann", Opinion.HUMAN);
    Exception e = assertThrows(IllegalArgumentException.class, () -> desk.decide(wrong));
    assertEquals("article 1 has no score 99", e.getMessage());
  }

  @Test
  void undo_lastDecision_isANewRowAndTheRestStands() {
    Desk desk = Desks.open(file());
    long id = Desks.add(desk, "a.txt", "spun", 0.01);
    Desks.label(desk, "ann", id, Opinion.SPUN);
    Desks.label(desk, "ann", id, Opinion.HUMAN);
    Desks.label(desk, "ben", id, Opinion.UNSURE);
    assertEquals("human", desk.undo("u1", "ann").orElseThrow().value());
    assertEquals("human", desk.undo("u1", "ann").orElseThrow().value(), "asked twice");
    assertEquals(4, desk.decisions().size());
    assertTrue(desk.decisions().get(1).undone());
    ReviewedArticle article = desk.article(id).orElseThrow();
    assertEquals(Optional.of(Opinion.SPUN), article.opinionOf("ann"));
    assertEquals(Optional.of(Opinion.UNSURE), article.opinionOf("ben"));
    assertEquals("spun", desk.undo("u2", "ann").orElseThrow().value());
    assertEquals(Optional.empty(), desk.undo("u3", "ann"));
  }

  @Test
  void log_changedOrDeleted_refuses() throws SQLException {
    Desk desk = Desks.open(file());
    Desks.label(desk, "ann", Desks.add(desk, "a.txt", "spun", 0.01), Opinion.SPUN);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement sql = other.createStatement()) {
      SQLException changed =
          assertThrows(
              SQLException.class, () -> sql.executeUpdate("UPDATE decision SET value = 'human'"));
      assertTrue(String.valueOf(changed.getMessage()).contains("a decision is never changed"));
      SQLException deleted =
          assertThrows(SQLException.class, () -> sql.executeUpdate("DELETE FROM decision"));
      assertTrue(String.valueOf(deleted.getMessage()).contains("a decision is never deleted"));
    }
  }

  @Test
  void statement_impossible_isRefusedByName() {
    assertRefused("label 'bad' is not spun, translated, human or unsure", "label", "bad", false);
    assertRefused("the note is empty", "note", " ", false);
    assertRefused("kind 'span-wrong' needs a span", "span-wrong", "", false);
    assertRefused("kind 'note' has no span", "note", "x", true);
    assertRefused("kind 'undo' is not stated, but taken back", "undo", "", false);
    assertRefused("value of 4001 characters is longer than 4000", "note", "x".repeat(4001), false);
    Exception name = assertThrows(IllegalArgumentException.class, () -> label(" "));
    assertEquals("the reviewer's name must have 1 to 80 characters", name.getMessage());
  }

  private static void label(String reviewer) {
    io.calque.review.Statement.label("r", 1, 1, reviewer, Opinion.SPUN);
  }

  private static void assertRefused(String message, String kind, String value, boolean span) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new io.calque.review.Statement(
                    "r",
                    1,
                    1,
                    "ann",
                    Decision.Kind.of(kind),
                    value,
                    span ? Optional.of(new Span(0, 1)) : Optional.empty()));
    assertEquals(message, e.getMessage());
  }

  /** Two programs with one file each, eight threads, nothing is lost. */
  @Test
  void decide_manyAtOnce_losesNothing() throws Exception {
    Desk one = Desks.open(file());
    long id = Desks.add(one, "a.txt", "spun", 0.01);
    long score = one.article(id).orElseThrow().scoreId();
    Desk other = Desks.open(file());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Long>> acknowledged = new ArrayList<>();
    try {
      for (int i = 0; i < 80; i++) {
        Desk desk = i % 2 == 0 ? one : other;
        String reviewer = i % 3 == 0 ? "ann" : "ben";
        Opinion opinion = OPINIONS.get(i % 4);
        var statement =
            io.calque.review.Statement.label("request " + i, id, score, reviewer, opinion);
        acknowledged.add(threads.submit(() -> desk.decide(statement)));
      }
      Set<Long> rows = new TreeSet<>();
      for (Future<Long> row : acknowledged) {
        rows.add(row.get());
      }
      assertEquals(80, rows.size());
      assertEquals(rows, new TreeSet<>(one.decisions().stream().map(Decision::id).toList()));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void open_newerVersion_saysSo() throws SQLException {
    Desks.open(file());
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement sql = other.createStatement()) {
      sql.executeUpdate(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success) VALUES (9, '7', 'later',"
              + " 'SQL', 'V7__later.sql', 0, 'x', 1, 1)");
    }
    assertBad(file() + ": is a desk of version 7, this program knows 1; use a newer Calque");
  }

  @Test
  void open_noDatabase_saysSo() throws IOException {
    Files.writeString(file(), "This is a letter, and long enough to be looked at. ".repeat(100));
    assertBad(file() + ": is no database");
  }

  @Test
  void open_folderOrMissingFolder_saysSo() throws IOException {
    Files.createDirectory(file());
    assertBad(file() + ": is a folder, not a database");
    Path lost = folder.resolve("no/desk.db");
    Exception e = assertThrows(BadDataException.class, () -> Desk.openOrMake(lost));
    assertEquals(lost + ": its folder does not exist", e.getMessage());
    Path missing = folder.resolve("none.db");
    Exception none = assertThrows(BadDataException.class, () -> Desk.open(missing));
    assertEquals(missing + ": no such desk; calque review makes one", none.getMessage());
  }

  private void assertBad(String message) {
    Exception e = assertThrows(BadDataException.class, () -> Desk.openOrMake(file()));
    assertEquals(message, e.getMessage());
  }

  /** SQLite's own bound on pages fails as a full disk does. */
  @Test
  void add_fullDisk_saysSoAndKeepsWhatWasAcknowledged() {
    Desk full = Desk.open(file(), OptionalInt.of(80), InstantSource.system());
    Exception e =
        assertThrows(
            BadDataException.class,
            () -> {
              for (int i = 0; i < 500; i++) {
                String text = ("Nothing here was hovering today. " + i).repeat(40);
                Desks.add(full, Desks.report("https://a.example/" + i, "spun", 0.01, text));
              }
            });
    assertEquals(file() + ": cannot be written: the disk is full", e.getMessage());
    long kept = full.size(QueueQuery.ALL);
    assertTrue(kept > 5, "only " + kept);
    Desk roomy = Desk.openOrMake(file());
    assertEquals(kept, roomy.size(QueueQuery.ALL));
    Desks.add(roomy, "https://a.example/more", "spun", 0.01);
    assertEquals(kept + 1, roomy.size(QueueQuery.ALL));
  }
}
