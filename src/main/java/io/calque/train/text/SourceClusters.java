package io.calque.train.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins source documents that share a long text: two data sets may hold one source under two names.
 */
final class SourceClusters {
  /** Shorter texts, such as credits and headings, join nothing. In UTF-16 units. */
  private static final int LONG_TEXT = 60;

  private final Map<String, String> parents = new HashMap<>();

  SourceClusters(List<TrainingDocument> documents) {
    Map<String, String> holders = new HashMap<>();
    for (TrainingDocument document : documents) {
      for (String text : document.texts()) {
        if (text.length() >= LONG_TEXT) {
          @Nullable String other = holders.putIfAbsent(text, document.id());
          if (other != null) {
            join(other, document.id());
          }
        }
      }
    }
  }

  /** The name of the cluster that {@code id} is in: the least id among its members. */
  String cluster(String id) {
    String root = id;
    for (@Nullable String up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    for (@Nullable String up = parents.get(id); up != null && !up.equals(root); ) {
      parents.put(id, root);
      id = up;
      up = parents.get(id);
    }
    return root;
  }

  private void join(String one, String other) {
    String a = cluster(one);
    String b = cluster(other);
    if (a.compareTo(b) < 0) {
      parents.put(b, a);
    } else if (a.compareTo(b) > 0) {
      parents.put(a, b);
    }
  }
}
