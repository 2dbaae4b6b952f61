package io.calque.review;

import io.calque.version.Fingerprint;
import io.calque.version.NearCopies;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Which articles of a desk are versions of one another. Holds the fingerprints of all, some 6 kB
 * each; reads those that others have added since. For one thread at a time.
 */
final class Families {
  private final NearCopies copies = new NearCopies();
  private long last;

  /**
   * Adds an article that has just been inserted as a family of its own, and joins it with the
   * families of its versions.
   */
  void add(Handle handle, long id, Fingerprint print) {
    catchUp(handle, id);
    List<NearCopies.Match> matches = copies.add(String.valueOf(id), print);
    last = id;
    TreeSet<Long> joined = new TreeSet<>();
    joined.add(id);
    matches.forEach(match -> joined.add(family(handle, Long.parseLong(match.source()))));
    long first = joined.first();
    for (long other : joined.tailSet(first, false)) {
      handle.execute("UPDATE article SET family = ? WHERE family = ?", first, other);
    }
  }

  private static long family(Handle handle, long article) {
    return handle
        .createQuery("SELECT family FROM article WHERE id = :id")
        .bind("id", article)
        .mapTo(Long.class)
        .one();
  }

  private void catchUp(Handle handle, long before) {
    handle
        .createQuery("SELECT id, print FROM article WHERE id > :last AND id < :id ORDER BY id")
        .bind("last", last)
        .bind("id", before)
        .map(
            (row, context) -> {
              long id = row.getLong("id");
              copies.add(String.valueOf(id), Fingerprint.of(row.getBytes("print")));
              return id;
            })
        .forEach(id -> last = id);
  }
}
