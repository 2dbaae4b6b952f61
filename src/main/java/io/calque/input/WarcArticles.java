package io.calque.input;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The web pages of a WARC file and the texts of a WET file, one article a record. A malformed
 * record is reported and the next is read; a file that gives no article fails; what was left out is
 * counted in a note at the end.
 */
final class WarcArticles implements Articles {
  /** Most malformed records that are reported one by one. */
  static final int MOST_REPORTED = 20;

  /** Most records of a file; Common Crawl's have some 100,000. */
  static final long MOST_RECORDS = 10_000_000;

  private final String name;
  private final WarcRecords records;
  private final RecordArticle reader;
  private final WarcTally tally = new WarcTally();
  private Optional<String> missing = Optional.empty();
  private Optional<Place> place = Optional.empty();
  private boolean isLost;
  private boolean ended;
  private boolean summed;

  private WarcArticles(String name, WarcRecords records) {
    this.name = name;
    this.records = records;
    reader = new RecordArticle(name, records, tally);
  }

  static WarcArticles open(OpenedFile file) {
    return new WarcArticles(file.name(), new WarcRecords(file.name(), file.first(), file.bytes()));
  }

  /** The rest of a file from a place on, the bytes there given. */
  static WarcArticles openAt(String name, InputStream bytes, Place place) throws IOException {
    WarcArticles articles =
        new WarcArticles(
            name, new WarcRecords(name, PackedBytes.unpack(name, bytes, place), place));
    articles.tally.malformed(place.malformed());
    return articles;
  }

  @Override
  public Optional<Input> next() throws IOException {
    place = Optional.empty();
    if (missing.isPresent()) {
      String problem = missing.get();
      missing = Optional.empty();
      return Optional.of(Input.Failed.cut(name + "#" + records.number(), problem));
    }
    while (!ended) {
      Optional<Input> found;
      try {
        found = isLost ? recover() : read();
      } catch (BadDataException e) {
        isLost = true;
        found = malformed(e);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    if (summed) {
      return Optional.empty();
    }
    summed = true;
    return summary();
  }

  private Optional<Input> recover() throws IOException {
    ended = !records.recover();
    isLost = false;
    return Optional.empty();
  }

  /** The article of the next record; empty where it has none, and at the end. */
  private Optional<Input> read() throws IOException {
    Optional<MessageHeaders> headers = records.next();
    if (headers.isEmpty()) {
      ended = true;
      return Optional.empty();
    }
    if (tally.records() >= MOST_RECORDS) {
      ended = true;
      String most = String.format(Locale.ROOT, "%,d", MOST_RECORDS);
      return failed(name + ": over " + most + " records; the rest is not read");
    }
    Optional<Source> source = reader.read(headers.get());
    if (source.isPresent()) {
      place = records.place(tally.malformedRecords());
      tally.article();
      boolean isTruncated = headers.get().first("WARC-Truncated").isPresent();
      if (isTruncated) {
        tally.truncated();
      } else {
        missing = reader.missing(headers.get());
      }
    }
    return source.map(Input.Usable::new);
  }

  private Optional<Input> malformed(BadDataException e) {
    tally.malformed();
    return tally.malformedRecords() > MOST_REPORTED
        ? Optional.empty()
        : failed(String.valueOf(e.getMessage()));
  }

  private Optional<Input> summary() {
    if (tally.articles() == 0) {
      return counted(name + ": no usable record: " + tally);
    }
    String text = name + ": " + tally;
    if (tally.malformedRecords() > MOST_REPORTED) {
      return counted(text);
    }
    boolean isNote = tally.isNoteworthy();
    return isNote ? Optional.of(new Input.Note(name, text, tally.skipped())) : Optional.empty();
  }

  /** The failure of a file, which counts the malformed records that were not reported. */
  private Optional<Input> counted(String problem) {
    long unreported = Math.max(0, tally.malformedRecords() - MOST_REPORTED);
    InputCounts counts = tally.skipped().plus(new InputCounts(0, Map.of(), 0, unreported));
    return Optional.of(new Input.Failed(name + "#" + records.number(), problem, counts));
  }

  private Optional<Input> failed(String problem) {
    return Optional.of(new Input.Failed(name + "#" + records.number(), problem));
  }

  @Override
  public Optional<Place> place() {
    return place;
  }

  @Override
  public boolean isSummed() {
    return summed;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
