package io.calque.input.web;

import io.calque.input.Input;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * The pages of a scan. A page that cannot be had is a failure where a list was named, and a note
 * where a whole site was: every site has dead links.
 */
final class ScanPart implements InputPart {
  /** Most pages that cannot be had of which each is noted. */
  static final int MOST_NOTED = 10;

  private final String address;
  private final SiteScan scan;
  private final boolean isSite;
  private final FetchMeter meter;
  private final Deque<Input> waiting = new ArrayDeque<>();
  private boolean ended;

  ScanPart(String address, SiteScan scan, boolean isSite, FetchMeter meter) {
    this.address = address;
    this.scan = scan;
    this.isSite = isSite;
    this.meter = meter;
  }

  @Override
  public Optional<Input> next() {
    while (!ended && waiting.isEmpty()) {
      Optional<Fetched> page = scan.next();
      scan.remarks().forEach(remark -> waiting.add(input(remark)));
      FetchCounts counts = scan.progress();
      if (page.isEmpty()) {
        ended = true;
        meter.done(counts);
        end(counts).ifPresent(waiting::add);
        break;
      }
      meter.at(counts);
      Input input = FetchedInput.of(page.get());
      if (!isSite || input instanceof Input.Usable) {
        waiting.add(input);
        continue;
      }
      if (counts.failed() <= MOST_NOTED) {
        Input.Failed failed = (Input.Failed) input;
        waiting.add(new Input.Note(failed.origin(), failed.problem()));
      }
    }
    return Optional.ofNullable(waiting.poll());
  }

  /** A loss is a failure where the list was named; every site has some. */
  private Input input(ListRemark remark) {
    String text = remark.list() + ": " + remark.text();
    return remark.isLoss() && !isSite
        ? Input.Failed.cut(remark.list(), text)
        : new Input.Note(remark.list(), text);
  }

  private Optional<Input> end(FetchCounts counts) {
    if (counts.fetched() == 0) {
      return Optional.of(
          new Input.Failed(address, address + ": no page could be had: " + scan.reason()));
    }
    if (isSite && counts.failed() > 0) {
      String text =
          String.format(
              Locale.ROOT,
              "%s: %d pages fetched, %d could not be had",
              address,
              counts.fetched(),
              counts.failed());
      return Optional.of(new Input.Note(address, text));
    }
    return Optional.empty();
  }

  @Override
  public void close() {}
}
