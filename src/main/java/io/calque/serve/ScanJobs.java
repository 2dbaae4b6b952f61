package io.calque.serve;

import io.calque.serve.ScanJob.Asked;
import io.calque.serve.ScanJob.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The scans that were asked for, one at a time, by ids that cannot be guessed. Thread-safe. */
final class ScanJobs implements AutoCloseable {
  /** Scans that may wait. */
  private static final int WAITING = 16;

  /** Scans kept in all; of those that are over the oldest goes first. */
  private static final int KEPT = 64;

  private static final int RETRY_AFTER = 60;

  private final Scorers scorers;
  private final Path folder;
  private final Map<String, ScanJob> jobs = new LinkedHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "calque-scan");
            made.setDaemon(true);
            return made;
          });

  ScanJobs(Scorers scorers) {
    this.scorers = scorers;
    try {
      folder = Files.createTempDirectory("calque-scans");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes a scan.
   *
   * @return its id
   * @throws Refusal if too many wait
   */
  synchronized String add(Asked asked) {
    if (jobs.values().stream().filter(job -> job.status().state() == State.WAITING).count()
        >= WAITING) {
      throw Refusal.busy(WAITING + " scans wait", RETRY_AFTER);
    }
    for (Iterator<ScanJob> all = jobs.values().iterator(); jobs.size() >= KEPT && all.hasNext(); ) {
      ScanJob job = all.next();
      if (job.status().state().isOver()) {
        all.remove();
        delete(job.file());
      }
    }
    String id = UUID.randomUUID().toString();
    ScanJob job = new ScanJob(asked, folder.resolve(id + ".json"));
    jobs.put(id, job);
    thread.execute(() -> job.run(scorers));
    return id;
  }

  synchronized Optional<ScanJob> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Scans that run or wait. */
  synchronized int pending() {
    return (int) jobs.values().stream().filter(job -> !job.status().state().isOver()).count();
  }

  /** Stops a scan and forgets it. */
  synchronized Optional<ScanJob> remove(String id) {
    Optional<ScanJob> job = Optional.ofNullable(jobs.remove(id));
    job.ifPresent(
        one -> {
          one.stop();
          delete(one.file());
        });
    return job;
  }

  /** Stops all scans and deletes their reports. */
  @Override
  public synchronized void close() {
    jobs.values().forEach(ScanJob::stop);
    thread.shutdown();
    jobs.values().forEach(job -> delete(job.file()));
    jobs.clear();
    delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // what is left lies in the system's folder for temporary files, readable by its owner alone
      file.toFile().deleteOnExit();
    }
  }
}
