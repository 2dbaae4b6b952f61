package io.calque.review;

import io.calque.text.BadDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file of a desk: SQLite with a write-ahead log, synced to the disk before a write is
 * acknowledged. Several threads and programs may use one file at once; a writer waits for another
 * up to {@value #PATIENCE} ms. Thread-safe.
 */
final class DeskDatabase {
  private static final int PATIENCE = 20_000;
  private static final String MIGRATIONS = "classpath:io/calque/review/migration";

  private final Path file;
  private final Jdbi jdbi;

  private DeskDatabase(Path file, Jdbi jdbi) {
    this.file = file;
    this.jdbi = jdbi;
  }

  /**
   * Opens {@code file}, makes it where it is missing, and brings it up to date.
   *
   * @param mostPages bound on its size in pages of 4 KiB, beyond which it is as if the disk were
   *     full
   * @throws BadDataException if it is no such database, of a newer version, or cannot be written
   */
  static DeskDatabase open(Path file, OptionalInt mostPages) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw bad(file, "its folder does not exist");
    }
    if (Files.isDirectory(file)) {
      throw bad(file, "is a folder, not a database");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(PATIENCE);
    config.enforceForeignKeys(true);
    mostPages.ifPresent(config::setMaxPageCount);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    migrate(file, source);
    return new DeskDatabase(file, Jdbi.create(source));
  }

  private static void migrate(Path file, SQLiteDataSource source) {
    try {
      Flyway flyway = Flyway.configure().dataSource(source).locations(MIGRATIONS).load();
      MigrationVersion own = MigrationVersion.EMPTY;
      for (MigrationInfo one : flyway.info().all()) {
        if (one.getState().isResolved()) {
          own = one.getVersion();
        }
      }
      MigrationInfo current = flyway.info().current();
      if (current != null && current.getVersion().isNewerThan(own)) {
        throw bad(
            file,
            "is a desk of version "
                + current.getVersion()
                + ", this program knows "
                + own
                + "; use a newer Calque");
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw failure(file, e);
    }
  }

  Path file() {
    return file;
  }

  /** Reads. */
  <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw failure(file, e);
    }
  }

  /** Writes, all or nothing; on the disk when this returns. */
  <T> T write(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw failure(file, e);
    }
  }

  private static BadDataException failure(Path file, RuntimeException problem) {
    Optional<SQLException> cause = Optional.empty();
    Throwable at = problem;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (at instanceof SQLException found) {
        cause = Optional.of(found);
      }
      at = at.getCause();
    }
    return bad(file, cause.map(DeskDatabase::reason).orElseGet(() -> first(problem)));
  }

  private static String reason(SQLException problem) {
    int primary =
        problem instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : -1;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return "cannot be written: the disk is full";
    }
    if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return "is no database";
    }
    if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return "is damaged";
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code
        || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return "cannot be written";
    }
    if (primary == SQLiteErrorCode.SQLITE_BUSY.code) {
      return "is in use by another program, which did not let go of it";
    }
    return "cannot be used: " + first(problem);
  }

  private static String first(Throwable problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }

  private static BadDataException bad(Path file, String problem) {
    return new BadDataException(file.toString(), "", problem);
  }
}
