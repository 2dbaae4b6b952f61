package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.TinyModels;
import io.calque.text.Label;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
  @TempDir private Path home;
  private final FakeServices services = new FakeServices();

  private Run.Outcome run(String... args) {
    return new Run(home, services).with(args);
  }

  @Test
  void serve_options_reachTheServer() {
    Run.Outcome outcome =
        run(
            "serve",
            "--port",
            "0",
            "--tier",
            "fast",
            "--fpr",
            "0.02",
            "--max-body",
            "1",
            "--max-text",
            "500",
            "--timeout",
            "9",
            "--queue",
            "3",
            "--threads",
            "2",
            "--allow-scan",
            "--max-pages",
            "7",
            "--allow-origin",
            "https://a.example");
    assertEquals(0, outcome.code(), outcome.err());
    String call = services.calls.get(0);
    assertTrue(call.startsWith("serve 127.0.0.1 "), call);
    for (String part :
        List.of(
            "tier=FAST",
            "falseAlarmRate=0.02",
            "bodyBytes=1048576, textUnits=500, time=PT9S, queue=3, threads=2",
            "maxPages=7",
            "allowPrivate=false",
            "origins=[https://a.example]")) {
      assertTrue(call.contains(part), part + " in " + call);
    }
    assertEquals(List.of("await", "close"), services.calls.subList(1, 3));
    assertEquals(
        """
        calque: scoring by the fast tier alone: no reason
        calque: serving http://127.0.0.1:8080 with models abababababab; Ctrl-C stops it
        """,
        outcome.err());
    assertEquals("", outcome.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--host 0.0.0.0 | --host, --port: host 0.0.0.0 can be reached from other machines, so it"
            + " needs a token file",
        "--port 70000 | --host, --port: port 70000 is not between 0 and 65535",
        "--max-body 0 | --max-body 0 is not between 1 and 256",
        "--max-text 2000000 | textUnits 2000000 is not between 1 and 1000000",
        "--timeout 0 | time PT0S is not between PT1S and PT1H",
        "--queue 0 | queue 0 is not between 1 and 10000",
        "--threads 0 | threads 0 is not between 1 and 1024",
        "--tier slow | --tier 'slow' is not one of auto, fast, deep",
        "--allow-private | --allow-private goes with --allow-scan alone",
        "--allow-scan --rate 0 | rate = 0.0, must be in (0, 1000]",
      })
  void serve_wrongUsage_exitsWith2(String options, String message) {
    Run.Outcome outcome = run(("serve " + options).split(" "));
    assertEquals("2 calque: " + message + "\n", outcome.code() + " " + outcome.err());
    assertEquals(List.of(), services.calls);
  }

  @Test
  void serve_badTokenFile_exitsWith4() {
    Run.Outcome outcome = run("serve", "--token-file", home.resolve("none").toString());
    assertEquals(
        "4 calque: " + home.resolve("none") + ": no such file\n",
        outcome.code() + " " + outcome.err());
  }

  @Test
  void serve_brokenModels_exitsWith4() throws Exception {
    Run.Outcome outcome = new Run(home, new CalqueServices()).with("serve", "--port", "0");
    assertEquals(4, outcome.code());
    assertTrue(outcome.err().contains("manifest.json: no such file"), outcome.err());
  }

  @Test
  void serve_portInUse_exitsWith4() throws Exception {
    Path models = Files.createDirectory(home.resolve("models"));
    TinyModels.write(Label.ORIGINAL, 1, FalseAlarms.none(1, 1), models);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Run.Outcome outcome =
          new Run(home, new CalqueServices()).with("serve", "--tier", "fast", "--port", port);
      assertEquals(
          "4 calque: cannot listen at http://127.0.0.1:"
              + port
              + ": the port is in use, or not ours to take\n",
          outcome.code() + " " + outcome.err());
    }
  }
}
