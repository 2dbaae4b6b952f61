package io.calque.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.signal.ArtifactType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusStatisticsTest {
  private final List<String> lines =
      CorpusStatistics.table(LabelledCorpus.read(CorpusCopy.COMMITTED)).lines().toList();

  @Test
  void table_committedCorpus_countsLabels() {
    assertEquals(
        List.of(
            "article                           000       001   002       003         004  all",
            "label                      translated  original  spun  original  translated",
            "",
            "sentences                          32        15    30        16          36  129",
            "  original                         17        15     1        16          20   69",
            "  spun                              0         0    29         0           0   29",
            "  translated                       15         0     0         0          16   31",
            ""),
        lines.subList(0, 8));
  }

  @Test
  void table_committedCorpus_countsArtifactsAndResidue() {
    assertTrue(
        lines.contains(
            "artifacts                          30         0   139         0          23  192"),
        () -> String.join("\n", lines));
    assertTrue(
        lines.contains(
            "  furniture                         0         0     1         0           4    5"),
        () -> String.join("\n", lines));
  }

  @Test
  void table_everyArtifactType_hasARow() {
    for (ArtifactType type : ArtifactType.values()) {
      assertTrue(
          lines.stream().anyMatch(line -> line.startsWith("  " + type.id() + " ")), type::id);
    }
  }

  @Test
  void table_noArticles_isZeros() {
    String table = CorpusStatistics.table(new LabelledCorpus(List.of()));
    assertTrue(table.startsWith("article"), table);
    assertTrue(table.contains("sentences                    0\n"), table);
  }
}
