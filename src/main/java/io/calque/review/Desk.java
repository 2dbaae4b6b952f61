package io.calque.review;

import io.calque.text.BadDataException;
import io.calque.version.Fingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * A desk: articles to review, and what people said of them, in one file. Several threads and
 * programs may work on one file. What a method that writes has returned from is on the disk.
 *
 * <p>Every method throws {@link BadDataException} where the file cannot be read or written.
 */
public final class Desk {
  private final DeskDatabase database;
  private final InstantSource clock;
  private final Object adding = new Object();
  private Families families = new Families();

  private Desk(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What became of an article that was brought in.
   *
   * @param id its number
   * @param isNew whether it was not there before
   * @param isScored whether this score of it was not
   */
  public record Added(long id, boolean isNew, boolean isScored) {}

  /**
   * Where an article stands in a queue.
   *
   * @param place from 1
   * @param of how many there are
   * @param before the article before it
   * @param after the one after it
   * @param nextSite the first one of the next site
   */
  public record Place(
      long place, long of, Optional<Long> before, Optional<Long> after, Optional<Long> nextSite) {
    Place withNextSite(Optional<Long> value) {
      return new Place(place, of, before, after, value);
    }
  }

  /** Opens a desk, or makes one. */
  public static Desk openOrMake(Path file) {
    return open(file, OptionalInt.empty(), InstantSource.system());
  }

  /**
   * Opens a desk.
   *
   * @throws BadDataException also if it is not there
   */
  public static Desk open(Path file) {
    if (!Files.exists(file)) {
      throw new BadDataException(file.toString(), "", "no such desk; calque review makes one");
    }
    return openOrMake(file);
  }

  static Desk open(Path file, OptionalInt mostPages, InstantSource clock) {
    return new Desk(DeskDatabase.open(file, mostPages), clock);
  }

  DeskDatabase database() {
    return database;
  }

  /** Its file. */
  public Path file() {
    return database.file();
  }

  /** Puts an article on the desk, or a new score of one that is there. */
  public Added add(NewArticle article) {
    return add(article, (handle, added, at) -> added);
  }

  /** Something that is written together with an article. */
  @FunctionalInterface
  interface Together<T> {
    /** Writes it. */
    T write(Handle handle, Added added, Instant at);
  }

  /** The same, with something that is written at the same time or not at all. */
  <T> T add(NewArticle article, Together<T> together) {
    ReportedScore score = article.score();
    Fingerprint print =
        Fingerprint.of(DeskText.document(score.source(), score.title(), score.text()));
    synchronized (adding) {
      Families known = families;
      // what a failed transaction leaves in memory is not in the file
      families = new Families();
      T written =
          database.write(
              handle -> {
                Instant at = clock.instant();
                Added added = new Articles(handle).add(article, print, known, at);
                return together.write(handle, added, at);
              });
      families = known;
      return written;
    }
  }

  /** An article with all that is known of it; empty where there is none of that number. */
  public Optional<ReviewedArticle> article(long id) {
    return database.read(handle -> new Articles(handle).read(id));
  }

  /** The article whose source and text have a digest; empty where there is none. */
  Optional<ReviewedArticle> find(String digest) {
    return database.read(
        handle -> {
          Articles articles = new Articles(handle);
          return articles.find(digest).flatMap(articles::read);
        });
  }

  /**
   * Keeps what a person says.
   *
   * @return the number of the row
   * @throws IllegalArgumentException if there is no such article or score
   */
  public long decide(Statement statement) {
    return database.write(handle -> new Decisions(handle).add(statement, clock.instant()));
  }

  /**
   * Takes back the last decision of a reviewer's that stands, by another row.
   *
   * @param request a name made up for this, so that what is sent twice is done once
   * @return the decision taken back; empty where there is none
   */
  public Optional<Decision> undo(String request, String reviewer) {
    String name = Statement.name(reviewer);
    return database.write(handle -> new Decisions(handle).undo(request, name, clock.instant()));
  }

  /** The log, oldest first. */
  public List<Decision> decisions() {
    return database.read(handle -> new Decisions(handle).all());
  }

  /**
   * Articles of a queue.
   *
   * @param from place of the first, from 1
   */
  public List<QueueRow> queue(QueueQuery query, long from, int count) {
    return database.read(handle -> new Queue(handle, query).page(from, count));
  }

  /** How many articles a queue has. */
  public long size(QueueQuery query) {
    return database.read(handle -> new Queue(handle, query).size());
  }

  /** How far people agree with one another and with Calque. */
  public DeskStatistics statistics() {
    return database.read(handle -> new Tallies(handle).statistics());
  }

  /** Articles of which people agree what they are, in order of number. */
  public List<JudgedArticle> judged() {
    return database.read(handle -> new Judgements(handle).all());
  }

  /** The texts that people called human, and nobody anything else: clean text of one's own. */
  public List<JudgedArticle> human() {
    return judged().stream().filter(one -> one.opinion() == Opinion.HUMAN).toList();
  }

  /**
   * The sites of which people confirmed articles, in order of name. A site is left out where more
   * of its articles were called human than confirmed.
   *
   * @param least articles of it that must be confirmed, at least 1
   */
  public List<ConfirmedSite> confirmed(int least) {
    return database.read(handle -> new Judgements(handle).confirmed(least));
  }

  /** Where an article stands in a queue; empty where there is no such article. */
  public Optional<Place> around(QueueQuery query, long article) {
    return database.read(handle -> new Queue(handle, query).around(article));
  }
}
