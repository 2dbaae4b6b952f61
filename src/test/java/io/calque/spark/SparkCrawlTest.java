package io.calque.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.crawl.CrawlJob;
import io.calque.text.BadDataException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class SparkCrawlTest {
  @Test
  void find_withSpark_isThisJob() {
    assertTrue(CrawlJob.find().orElseThrow() instanceof SparkCrawl);
  }

  @Test
  void cause_machineWithoutModels_isWhatItSays() {
    BadDataException said = new BadDataException("executor 1 on a", "", "has no models");
    assertSame(said, SparkCrawl.cause(new SparkException("Job aborted", said)));
  }

  @Test
  void cause_anythingElse_isKept() {
    IllegalStateException other = new IllegalStateException("stopped");
    assertSame(other, SparkCrawl.cause(other));
    SparkException checked = new SparkException("Job aborted", other);
    RuntimeException wrapped = SparkCrawl.cause(checked);
    assertEquals("Job aborted", wrapped.getMessage());
    assertSame(checked, wrapped.getCause());
  }

  @Test
  void initial_siteName_isItsFirstLetterOrDigit() {
    assertEquals("a", Staged.initial("a.example"));
    assertEquals("9", Staged.initial("9gag.example"));
    assertEquals("other", Staged.initial("[::1]"));
    assertEquals("other", Staged.initial("\u00e4.example"));
  }
}
