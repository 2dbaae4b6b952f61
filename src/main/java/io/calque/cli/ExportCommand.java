package io.calque.cli;

import io.calque.review.ConfirmedSite;
import io.calque.review.ListFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what people confirmed on a desk as a list. */
@Command(
    name = "export",
    description = {
      "Lists the sites of which people confirmed articles as spun or translated, each with its"
          + " evidence and the day.",
      "Nobody's site is listed on Calque's word alone, nor where people called more of its"
          + " articles human than confirmed."
    })
final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private DeskParameters desk = new DeskParameters();

  @Option(
      names = "--format",
      paramLabel = "F",
      completionCandidates = Choice.Lists.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: jsonl).")
  private String format = "jsonl";

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Lists a site from N confirmed articles on (default: 1).")
  private int least = 1;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes to FILE, as a whole; its folder must exist.")
  private Optional<Path> output = Optional.empty();

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ListFormat list = format();
    if (least < 1) {
      throw new UsageException("--least " + least + " is not 1 or more");
    }
    List<ConfirmedSite> sites = desk.open().confirmed(least);
    try (Output target =
        output.map(file -> Output.file(file, session)).orElseGet(() -> Output.standard(session))) {
      list.write(sites, target.writer());
      target.commit();
    } catch (IOException e) {
      throw new OutputException(e);
    }
    say(list, sites);
    return ExitCode.DONE;
  }

  private ListFormat format() {
    try {
      return ListFormat.of(format);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--format: " + e.getMessage());
    }
  }

  private void say(ListFormat list, List<ConfirmedSite> sites) {
    if (sites.isEmpty()) {
      session.say("no article of the desk is confirmed by a person");
      return;
    }
    int without =
        sites.stream()
            .filter(site -> site.site().isEmpty())
            .mapToInt(site -> site.articles().size())
            .sum();
    if (list.isOfHosts() && without > 0) {
      session.say(without + " confirmed articles have no web address and are not in this list");
    }
  }
}
