package io.calque.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.input.Source;
import io.calque.text.BadDataException;
import io.calque.text.Document;
import io.calque.text.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what a run has scored in a file, so that a run that was broken off, whatever way, goes on
 * without scoring anything twice. Thread-safe.
 *
 * <p>A line of JSON an article, written as soon as it is scored, under the digest of its source;
 * the first line says of what run. A last line that was cut off is dropped. Some 100 bytes an
 * article are held in memory.
 */
public final class SavedScores implements Closeable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Longest line in bytes that is taken for one of ours. */
  private static final int LONGEST = 1 << 28;

  private final Path file;
  private final FileChannel channel;
  private final boolean isResumed;
  private final Map<String, Place> places = new HashMap<>();

  /** Where a line stands. */
  private record Place(long start, int length) {}

  /**
   * What must be the same for a score to be the same.
   *
   * @param tier as it was asked for
   * @param falseAlarmRate promised
   * @param models digest of the model files
   * @param calibration digest of the caller's own calibration, or empty
   */
  public record Run(String tier, double falseAlarmRate, String models, String calibration) {
    /** Refuses what is missing. */
    public Run {
      requireNonNull(tier, "tier");
      requireNonNull(models, "models");
      // runs of before there could be one have none
      calibration = Objects.requireNonNullElse(calibration, "");
    }

    /** A run by the calibration of the models. */
    public Run(String tier, double falseAlarmRate, String models) {
      this(tier, falseAlarmRate, models, "");
    }
  }

  private SavedScores(Path file, FileChannel channel, boolean isResumed) {
    this.file = file;
    this.channel = channel;
    this.isResumed = isResumed;
  }

  /**
   * Opens {@code file}, or makes it.
   *
   * @throws BadDataException if it is of another run, no such file, in use by another process, or
   *     cannot be written
   */
  public static SavedScores open(Path file, Run run) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      try {
        lock(file, channel);
        SavedScores saved = new SavedScores(file, channel, channel.size() > 0);
        long whole = saved.read(run);
        channel.truncate(whole);
        channel.position(whole);
        if (whole == 0) {
          saved.write(MAPPER.writeValueAsString(run));
        }
        return saved;
      } catch (IOException | BadDataException e) {
        channel.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new BadDataException(file.toString(), "", "its folder does not exist");
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be used: " + e.getMessage());
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      lock = Optional.empty();
    }
    if (lock.isEmpty()) {
      throw new BadDataException(file.toString(), "", "is in use by another run");
    }
  }

  /** Notes where each whole line stands; gives the length of all of them. */
  private long read(Run run) throws IOException {
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    long start = 0;
    long at = 0;
    int line = 0;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      at++;
      if (next != '\n') {
        bytes.write(next);
        if (bytes.size() > LONGEST) {
          throw bad(line + 1, "is too long");
        }
        continue;
      }
      line++;
      String text = bytes.toString(UTF_8);
      bytes.reset();
      if (line == 1) {
        check(text, run);
      } else {
        places.put(entry(text, line).key(), new Place(start, (int) (at - 1 - start)));
      }
      start = at;
    }
    if (line == 0
        && bytes.size() > 0
        && !MAPPER.writeValueAsString(run).startsWith(bytes.toString(UTF_8))) {
      throw bad(1, "is not that of a saved run");
    }
    return start;
  }

  private void check(String text, Run run) {
    Run found;
    try {
      found = MAPPER.readValue(text, Run.class);
    } catch (JsonProcessingException e) {
      throw bad(1, "is not that of a saved run");
    }
    if (!found.equals(run)) {
      String problem =
          found.models().equals(run.models())
              ? "is of a run with --tier "
                  + found.tier()
                  + " and --fpr "
                  + found.falseAlarmRate()
                  + ", not "
                  + run.tier()
                  + " and "
                  + run.falseAlarmRate()
              : "is of a run with other models";
      if (found.models().equals(run.models()) && !found.calibration().equals(run.calibration())) {
        problem = "is of a run with another calibration";
      }
      throw new BadDataException(file.toString(), "", problem);
    }
  }

  private SavedScore entry(String text, int line) {
    try {
      return SavedScore.read(text);
    } catch (JsonProcessingException e) {
      throw bad(line, "is not that of a saved run");
    }
  }

  private BadDataException bad(int line, String problem) {
    return new BadDataException(file.toString(), "line " + line, problem);
  }

  /** Whether the file held an earlier run. */
  public boolean isResumed() {
    return isResumed;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /**
   * The score of a source that an earlier run has scored, or a new one, which then is kept.
   *
   * @param document its segmented article
   * @throws BadDataException if the file cannot be read or written
   */
  public ArticleScore of(Source source, Document document, Supplier<ArticleScore> scorer) {
    String key =
        new Sha256()
            .add(source.origin())
            .add(source.format().name())
            .add(source.title())
            .add(source.text())
            .hex();
    Optional<SavedScore> earlier = find(key).filter(score -> score.suits(document));
    if (earlier.isPresent()) {
      return earlier.get().of(document);
    }
    ArticleScore score = scorer.get();
    add(SavedScore.of(key, score).line());
    return score;
  }

  private Optional<SavedScore> find(String key) {
    Place place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    ByteBuffer line = ByteBuffer.allocate(place.length());
    try {
      while (line.hasRemaining()) {
        if (channel.read(line, place.start() + line.position()) < 0) {
          throw new IOException("it has become shorter");
        }
      }
      return Optional.of(SavedScore.read(new String(line.array(), UTF_8)));
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e.getMessage());
    }
  }

  private void add(String line) {
    try {
      write(line);
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be written: " + e.getMessage());
    }
  }

  private synchronized void write(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be written: " + e.getMessage());
    }
  }
}
