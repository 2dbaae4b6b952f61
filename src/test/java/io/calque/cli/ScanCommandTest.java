package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanCommandTest {
  private final FakeServices services = new FakeServices();
  private final Run run = new Run(Path.of("home"), services);

  @Test
  void scan_options_reachTheFacade() {
    Run.Outcome outcome =
        run.with(
            ("scan --max-pages 7 --since 2026-01-31 --rate 0.5 --contact desk@news.example"
                    + " --save-warc a.warc --allow-private spun.example")
                .split(" "));
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(
        "scan [spun.example] WebOptions[contact=desk@news.example, rate=0.5, attempts=3,"
            + " maxPages=7, since=Optional[2026-01-31], allowPrivate=true,"
            + " saveWarc=Optional[a.warc], earlier=[], replay=false, ",
        services.calls.get(1).replaceFirst("limits=.*", ""));
  }

  @Test
  void scan_contactInTheEnvironment_isUsed() {
    run.on(Terminal.none(), Map.of("CALQUE_CONTACT", "desk@news.example")).with("scan", "x.org");
    assertTrue(
        services.calls.get(1).contains("contact=desk@news.example"), services.calls.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --since yesterday | --since yesterday is no date such as 2026-01-31
          --rate 0          | rate = 0.0, must be in (0, 1000]
          --max-pages 0     | maxPages = 0, must be at least 1
          --contact a(b)    | contact must be printable ASCII without brackets, such as an e-mail address
          --originals none  | --originals none: no such folder
          """)
  void scan_badValue_isUsage(String options, String problem) {
    Run.Outcome outcome = run.with(("scan x.org " + options).split(" +"));
    assertEquals(ExitCode.USAGE, outcome.code());
    assertTrue(outcome.err().startsWith("calque: " + problem + "\n"), outcome.err());
  }

  /** One flagged article makes no flagged site. */
  @Test
  void scan_failOn_isAboutTheSite() {
    Run.Outcome outcome = run.with("scan", "--fail-on", "any", "--format", "jsonl", "spun");
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(1, outcome.out().lines().count());
  }

  @Test
  void scan_noSite_isUsage() {
    assertEquals(ExitCode.USAGE, run.with("scan").code());
  }
}
