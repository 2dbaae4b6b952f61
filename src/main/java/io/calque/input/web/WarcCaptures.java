package io.calque.input.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcResponse;

/** The pages in WARC files, by address; of several captures the last one read. */
final class WarcCaptures implements Captures {
  /** Longest validator in characters that is sent back. */
  private static final int LONGEST = 200;

  private final Map<URI, Place> places = new HashMap<>();
  private final Map<Path, Long> lengths = new HashMap<>();
  private final int cap;

  private WarcCaptures(int cap) {
    this.cap = cap;
  }

  private record Place(Path file, long offset, String etag, String modified) {}

  /**
   * The pages of {@code files}; one that is not there has none.
   *
   * @param cap bytes of a body that are loaded
   * @throws io.calque.text.BadDataException if one is damaged
   */
  static WarcCaptures of(List<Path> files, int cap) {
    WarcCaptures captures = new WarcCaptures(cap);
    for (Path file : files) {
      if (Files.exists(file)) {
        long whole =
            new WarcFile(file).scan((response, offset) -> captures.add(file, offset, response));
        captures.lengths.put(file, whole);
        captures
            .places
            .values()
            .removeIf(place -> place.file().equals(file) && place.offset() >= whole);
      }
    }
    return captures;
  }

  private void add(Path file, long offset, WarcResponse response) {
    try {
      HttpResponse http = response.http();
      MessageHeaders headers = http.headers();
      if (http.status() == 200 && headers.first("Content-Encoding").isEmpty()) {
        String etag = valid(headers.first("ETag"));
        String modified = valid(headers.first("Last-Modified"));
        places.put(response.targetURI(), new Place(file, offset, etag, modified));
      }
    } catch (IOException | RuntimeException e) {
      // a malformed record: its page is fetched as if it were new
      return;
    }
  }

  private static String valid(Optional<String> value) {
    return value
        .filter(text -> text.length() <= LONGEST)
        .filter(text -> text.chars().allMatch(c -> c >= ' ' && c < 127))
        .orElse("");
  }

  @Override
  public Map<String, String> conditions(URI uri) {
    Map<String, String> headers = new LinkedHashMap<>();
    Place place = places.get(uri);
    if (place != null && !place.etag().isEmpty()) {
      headers.put("If-None-Match", place.etag());
    }
    if (place != null && !place.modified().isEmpty()) {
      headers.put("If-Modified-Since", place.modified());
    }
    return headers;
  }

  @Override
  public Optional<Answer> load(URI uri) {
    return Optional.ofNullable(places.get(uri))
        .map(place -> new WarcFile(place.file()).load(place.offset(), cap));
  }

  /** Whether the capture of {@code uri} is in {@code file}. */
  boolean isIn(Path file, URI uri) {
    Place place = places.get(uri);
    return place != null && place.file().equals(file);
  }

  /** Length in bytes of the whole records of {@code file}; 0 if it was not there. */
  long length(Path file) {
    return lengths.getOrDefault(file, 0L);
  }
}
