package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.review.Desk;
import io.calque.review.MadeUpDesk;
import io.calque.review.Opinion;
import io.calque.review.Statement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the desk, with scores that are made up. */
class DeskCommandsTest {
  @TempDir Path folder;

  private final FakeServices services = new FakeServices();

  private Run.Outcome run(String... arguments) {
    return new Run(folder, services).with(arguments);
  }

  private String db() {
    return folder.resolve("desk.db").toString();
  }

  private void label(long article, Opinion opinion) {
    Desk desk = Desk.open(folder.resolve("desk.db"));
    long score = desk.article(article).orElseThrow().scoreId();
    desk.decide(Statement.label("r" + article + opinion, article, score, "ann", opinion));
  }

  @Test
  void review_importOnly_bringsScoresIn() {
    Run.Outcome outcome =
        run("review", "--db", db(), "--import-only", "a-spun.txt", "b-original.txt", "bad.txt");
    assertEquals(ExitCode.PARTIAL, outcome.code(), outcome.err());
    assertEquals(
        """
        calque: bad.txt: no such file
        calque: 2 new articles on the desk, 0 were there; 1 inputs failed
        """,
        outcome.err());
  }

  @Test
  void review_nothingUsable_ends() {
    Run.Outcome outcome = run("review", "--db", db(), "--port", "0", "bad.txt");
    assertEquals(ExitCode.UNUSABLE, outcome.code());
    assertTrue(outcome.err().endsWith("calque: no usable input\n"), outcome.err());
  }

  @Test
  void review_portInUse_saysSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Run.Outcome outcome = run("review", "--db", db(), "--port", port);
      assertEquals(ExitCode.UNUSABLE, outcome.code());
      assertEquals(
          "calque: 127.0.0.1:"
              + port
              + ": cannot be listened at: the port is in use, or not allowed; --port takes"
              + " another\n",
          outcome.err());
    }
  }

  @Test
  void review_otherHostWithoutToken_isRefused() {
    Run.Outcome outcome = run("review", "--db", db(), "--host", "0.0.0.0");
    assertEquals(ExitCode.USAGE, outcome.code());
    assertEquals(
        "calque: host 0.0.0.0 can be reached from other machines, so it needs a token file; see"
            + " --host, --port and --token-file\n",
        outcome.err());
  }

  @Test
  void review_stats_sayAgreement() {
    MadeUpDesk.of(folder.resolve("desk.db"), 4);
    label(1, Opinion.SPUN);
    label(2, Opinion.HUMAN);
    Run.Outcome outcome = run("review", "--db", db(), "--stats");
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(
        """
        2 of 4 articles reviewed, 0 disputed, 2 rows in the log

        accused by Calque, confirmed by people: 1 of 2, 50 % (9–91 %)
        original to Calque, human to people: none yet
        confirmed as the same kind: 1 of 1, 100 % (21–100 %)

        ann: 1 spun, 0 translated, 1 human, 0 unsure
          agrees with Calque: 1 of 2, 50 % (9–91 %)
        """,
        outcome.out());
  }

  @Test
  void review_statsOfNoDesk_areRefused() {
    Run.Outcome outcome = run("review", "--db", db(), "--stats");
    assertEquals(ExitCode.UNUSABLE, outcome.code());
    assertEquals("calque: " + db() + ": no such desk; calque review makes one\n", outcome.err());
  }

  @Test
  void export_confirmed_isAList() throws IOException {
    MadeUpDesk.of(folder.resolve("desk.db"), 4);
    Run.Outcome none = run("export", "--db", db(), "--format", "hosts");
    assertEquals("calque: no article of the desk is confirmed by a person\n", none.err());
    label(1, Opinion.SPUN);
    Path file = folder.resolve("list.txt");
    Run.Outcome outcome = run("export", "--db", db(), "--format", "hosts", "-o", file.toString());
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertTrue(
        Files.readString(file).endsWith("0.0.0.0 site0.example\n0.0.0.0 www.site0.example\n"));
  }

  @Test
  void export_wrongOptions_areRefused() {
    MadeUpDesk.of(folder.resolve("desk.db"), 1);
    Run.Outcome format = run("export", "--db", db(), "--format", "xml");
    assertEquals(ExitCode.USAGE, format.code());
    assertEquals(
        "calque: --format: 'xml' is not one of jsonl, csv, label-studio, ublacklist, adblock,"
            + " hosts, mastodon-csv\n",
        format.err());
    Run.Outcome least = run("export", "--db", db(), "--least", "0");
    assertEquals("calque: --least 0 is not 1 or more\n", least.err());
  }

  @Test
  void watch_wrongOptions_areRefused() {
    assertEquals(
        "calque: --every 5x is no time such as 90s, 30m, 6h or 1d\n",
        run("watch", "--db", db(), "--every", "5x", "https://a.example/feed").err());
    assertEquals(
        "calque: --webhook needs --webhook-secret-file\n",
        run("watch", "--db", db(), "--webhook", "https://b.example/", "https://a.example/feed")
            .err());
    assertEquals(
        "calque: 'here' is no address of a feed or site\n",
        run("watch", "--db", db(), "--once", "here").err());
  }

  @Test
  void evaluate_desk_measuresWhatPeopleAgreeOn() {
    MadeUpDesk.of(folder.resolve("desk.db"), 4);
    label(1, Opinion.TRANSLATED);
    label(2, Opinion.HUMAN);
    label(3, Opinion.UNSURE);
    Run.Outcome outcome = run("evaluate", "--desk", db());
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(
        "[TRANSLATED https://site0.example/2026/03/harbour-0,"
            + " ORIGINAL https://site1.example/2026/03/harbour-1]",
        services.calls.toString());
  }
}
