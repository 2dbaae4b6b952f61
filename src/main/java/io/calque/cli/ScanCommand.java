package io.calque.cli;

import io.calque.input.InputOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds, fetches and scores the articles of sites. */
@Command(
    name = "scan",
    description = {
      "Finds the articles of sites by sitemap, feed and links, fetches and scores them, and says"
          + " what they amount to.",
      "Obeys robots.txt and makes one request at a time to a host."
    })
final class ScanCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Mixin private RunParameters run = new RunParameters();

  @Mixin private WebParameters web = new WebParameters();

  @Parameters(
      paramLabel = "SITE",
      arity = "1..*",
      description =
          "A host name, or the address of a first page, of a page whose links are followed, of a"
              + " sitemap or a feed.")
  private List<String> sites = List.of();

  ScanCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    return run.run(
        session,
        program.models(),
        InputOptions.defaults(),
        web.options(session),
        true,
        (scorer, options, listener) -> scorer.scan(sites, options, listener));
  }
}
