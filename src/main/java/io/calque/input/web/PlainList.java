package io.calque.input.web;

import io.calque.input.web.Listing.Entry;
import io.calque.input.web.Listing.Fault;
import io.calque.input.web.Listing.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sitemaps of plain text, an address a line. */
final class PlainList {
  private static final int MOST_FAULTS = 20;

  private PlainList() {}

  static Listing read(String text, boolean isCut) {
    List<Entry> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).toList();
    int whole = isCut ? lines.size() - 1 : lines.size();
    for (int i = 0; i < whole && entries.size() < Listing.MOST; i++) {
      String line = lines.get(i);
      if (SiteUrls.canonical(line).isPresent()) {
        entries.add(new Entry(line, Optional.empty()));
      } else if (!line.isEmpty() && !line.startsWith("#") && faults.size() < MOST_FAULTS) {
        faults.add(new Fault("line " + (i + 1) + ": is no web address", true));
      }
    }
    if (whole < lines.size()) {
      faults.add(new Fault("line " + lines.size() + ": is longer than what is read of it", true));
    }
    return new Listing(Kind.SITEMAP, entries, faults);
  }
}
