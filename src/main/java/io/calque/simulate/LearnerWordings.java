package io.calque.simulate;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Fixed wordings that learners get wrong, from {@code learner-wordings.tsv}. Immutable. */
final class LearnerWordings {
  private final Map<String, List<Row>> byFirstWord = new HashMap<>();

  LearnerWordings(Set<String> languages) {
    for (TableRow row :
        SimulatorLists.list("learner-wordings.tsv")
            .tsv("languages", "error", "original", "learner")) {
      Row read = row(row, languages);
      byFirstWord.computeIfAbsent(read.words().get(0), word -> new ArrayList<>()).add(read);
    }
  }

  private static Row row(TableRow row, Set<String> languages) {
    String named = row.get("languages");
    Set<String> codes = named.equals("*") ? languages : Set.copyOf(List.of(named.split(",")));
    if (!languages.containsAll(codes)) {
      throw row.bad("* or codes of learner-rates.tsv", "'" + named + "'");
    }
    List<String> words = Arrays.asList(row.get("original").toLowerCase(Locale.ROOT).split(" "));
    return new Row(codes, error(row), words, row.get("learner"));
  }

  private static LearnerError error(TableRow row) {
    for (LearnerError error : LearnerError.values()) {
      if (error.id().equals(row.get("error"))) {
        return error;
      }
    }
    throw row.bad("a kind of error", "'" + row.get("error") + "'");
  }

  /** The slips that these wordings allow; words of a name are left alone. */
  void add(Passage passage, FirstLanguage language, List<Slip> slips) {
    for (int i = 0; i < passage.size(); i++) {
      for (Row row : byFirstWord.getOrDefault(passage.lower(i), List.of())) {
        boolean name = passage.at(i).isCapitalised() && !passage.isStart(i);
        if (!name && row.languages().contains(language.id()) && passage.matches(row.words(), i)) {
          slips.add(new Slip(row.error(), i, i + row.words().size(), row.learner()));
        }
      }
    }
  }

  private record Row(
      Set<String> languages, LearnerError error, List<String> words, String learner) {}
}
