package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Why the marks of an article are marks: per artifact type its count and a few reasons. */
final class Legend {
  private static final int MOST_REASONS = 3;

  private final Map<ArtifactType, Integer> counts = new TreeMap<>();
  private final Map<ArtifactType, Set<String>> reasons = new TreeMap<>();

  private Legend() {}

  static Legend of(ArticleScore score) {
    Legend legend = new Legend();
    for (SentenceScore sentence : score.sentences()) {
      for (Evidence evidence : sentence.evidence()) {
        legend.counts.merge(evidence.type(), 1, Integer::sum);
        Set<String> known =
            legend.reasons.computeIfAbsent(evidence.type(), type -> new LinkedHashSet<>());
        if (known.size() < MOST_REASONS) {
          known.add(
              "“"
                  + Wording.shorten(evidence.text())
                  + "”: "
                  + evidence.reason()
                  + unweighed(evidence));
        }
      }
    }
    return legend;
  }

  private static String unweighed(Evidence evidence) {
    return evidence.candidate() ? "; a hint, not weighed" : "";
  }

  /** The lines, indented by {@code indent} blanks; none where there is no evidence. */
  List<StyledText> lines(int indent) {
    List<StyledText> lines = new ArrayList<>();
    for (Map.Entry<ArtifactType, Integer> entry : counts.entrySet()) {
      if (lines.isEmpty()) {
        lines.add(new StyledText().column(2).add("Why"));
      }
      StyledText head = new StyledText().column(indent).add(entry.getKey().id(), Style.TITLE);
      String weight = entry.getKey().isSlip() ? ", a learner’s slip too: not weighed" : "";
      lines.add(head.add(" ×" + entry.getValue() + weight));
      for (String reason : reasons.getOrDefault(entry.getKey(), Set.of())) {
        lines.add(new StyledText().column(indent + 2).add(reason));
      }
    }
    return lines;
  }
}
