package io.calque.simulate;

import io.calque.english.PartOfSpeech;
import io.calque.english.WordFact;
import io.calque.english.WordFacts;
import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A selection of the known {@link Manner}s, from {@code manners.tsv} and {@code manner-words.tsv}.
 * Whoever measures an unknown spinner leaves manners out. Immutable.
 */
public final class Manners {
  private static final String[] HABITS = {
    "manner",
    "name",
    "kin",
    "touches",
    "reach",
    "phrases",
    "least",
    "most",
    "capitals",
    "quotations",
    "steady",
    "articles",
    "fillers",
    "joints"
  };

  /** A manner of which so many facts are known is as likely to be drawn as any. */
  private static final int WELL_KNOWN = 40;

  private final Map<String, Manner> byId = new LinkedHashMap<>();

  private Manners(Collection<Manner> manners) {
    manners.forEach(manner -> byId.put(manner.id(), manner));
  }

  /** These manners, in their order. */
  public static Manners of(Collection<Manner> manners) {
    return new Manners(manners);
  }

  /**
   * All that come with the program.
   *
   * @throws io.calque.text.BadDataException if a table is not as it should be, naming file and line
   */
  public static Manners all() {
    return read(SimulatorLists.list("manners.tsv").tsv(HABITS), WordFacts.rows());
  }

  /** The manners of two tables: habits, one a row, and word facts. */
  static Manners read(List<TableRow> habits, List<TableRow> words) {
    Map<String, TableRow> rows = new LinkedHashMap<>();
    Map<String, List<WordFact>> facts = new LinkedHashMap<>();
    for (TableRow row : habits) {
      if (rows.put(row.get("manner"), row) != null) {
        throw row.bad("each manner once", "'" + row.get("manner") + "' again");
      }
      facts.put(row.get("manner"), new ArrayList<>());
    }
    Set<List<String>> seen = new LinkedHashSet<>();
    for (TableRow row : words) {
      @Nullable List<WordFact> known = facts.get(row.get("manner"));
      if (known == null) {
        throw row.bad("a manner of manners.tsv", "'" + row.get("manner") + "'");
      }
      if (!seen.add(List.of(row.get("manner"), row.get("spun"), row.get("original")))) {
        throw row.bad("each pair of a manner once", "'" + row.get("spun") + "' again");
      }
      known.add(WordFacts.of(row));
    }
    List<Manner> manners = new ArrayList<>();
    rows.forEach(
        (id, row) ->
            manners.add(
                new Manner(
                    id,
                    row.get("name"),
                    kin(row, facts.keySet()),
                    habits(row),
                    facts.getOrDefault(id, List.of()))));
    return new Manners(manners);
  }

  private static MannerHabits habits(TableRow row) {
    try {
      return new MannerHabits(
          touches(row),
          Integer.parseInt(row.get("reach")),
          isYes(row, "phrases"),
          Double.parseDouble(row.get("least")),
          Double.parseDouble(row.get("most")),
          capitals(row),
          isYes(row, "quotations"),
          isYes(row, "steady"),
          isYes(row, "articles"),
          Double.parseDouble(row.get("fillers")),
          Double.parseDouble(row.get("joints")));
    } catch (IllegalArgumentException e) {
      throw row.bad("habits in their ranges", String.valueOf(e.getMessage()));
    }
  }

  private static List<String> kin(TableRow row, Set<String> known) {
    String named = row.get("kin");
    List<String> kin = named.equals("-") ? List.of() : List.of(named.split(","));
    if (!known.containsAll(kin) || kin.contains(row.get("manner"))) {
      throw row.bad("- or other manners of the table", "'" + named + "'");
    }
    return kin;
  }

  private static Set<PartOfSpeech> touches(TableRow row) {
    Set<PartOfSpeech> classes = EnumSet.noneOf(PartOfSpeech.class);
    String codes = row.get("touches");
    for (char code : (codes.equals("-") ? "" : codes).toCharArray()) {
      classes.add(
          switch (code) {
            case 'n' -> PartOfSpeech.NOUN;
            case 'v' -> PartOfSpeech.VERB;
            case 'a' -> PartOfSpeech.ADJECTIVE;
            case 'r' -> PartOfSpeech.ADVERB;
            default -> throw row.bad("- or letters of nvar", "'" + codes + "'");
          });
    }
    return classes;
  }

  private static CapitalRule capitals(TableRow row) {
    String name = row.get("capitals");
    for (CapitalRule rule : CapitalRule.values()) {
      if (rule.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return rule;
      }
    }
    throw row.bad("free, names-kept or kept", "'" + name + "'");
  }

  private static boolean isYes(TableRow row, String column) {
    return switch (row.get(column)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw row.bad("yes or no in " + column, "'" + row.get(column) + "'");
    };
  }

  /** The manners, in the order of the table. */
  public List<Manner> list() {
    return List.copyOf(byId.values());
  }

  /** The ids, in the order of the table. */
  public Set<String> ids() {
    return new LinkedHashSet<>(byId.keySet());
  }

  /** The manner with this id, if it is selected. */
  public Optional<Manner> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * All but these.
   *
   * @throws IllegalArgumentException if one is not there: leaving it out would leave out nothing
   */
  public Manners without(Set<String> ids) {
    return keeping(ids, id -> !ids.contains(id));
  }

  /**
   * These alone.
   *
   * @throws IllegalArgumentException if one is not there
   */
  public Manners only(Set<String> ids) {
    return keeping(ids, ids::contains);
  }

  private Manners keeping(Set<String> named, Predicate<String> kept) {
    for (String id : named) {
      if (!byId.containsKey(id)) {
        throw new IllegalArgumentException("manner '" + id + "' is not one of " + byId.keySet());
      }
    }
    return new Manners(byId.values().stream().filter(one -> kept.test(one.id())).toList());
  }

  /** Whether none is selected. */
  public boolean isEmpty() {
    return byId.isEmpty();
  }

  /** Word facts of all selected manners, in the order of the table. */
  public List<WordFact> facts() {
    return byId.values().stream().flatMap(manner -> manner.facts().stream()).toList();
  }

  /**
   * One of them, those likelier of which more is known: a manner of few facts would be little more
   * than the thesaurus. One without words is drawn only where all are.
   */
  Manner draw(SplittableRandom random) {
    if (isEmpty()) {
      throw new IllegalStateException("no manner to draw");
    }
    double all = byId.values().stream().mapToDouble(Manners::likelihood).sum();
    double left = random.nextDouble() * all;
    for (Manner manner : byId.values()) {
      left -= likelihood(manner);
      if (left < 0) {
        return manner;
      }
    }
    return list().get(random.nextInt(byId.size()));
  }

  private static double likelihood(Manner manner) {
    return Math.min(WELL_KNOWN, manner.facts().size());
  }

  /** A line for logs: each manner and how many wordings are known of it, none said as such. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    for (Manner manner : byId.values()) {
      parts.add(
          manner.id() + " " + (manner.isWordless() ? "without words" : manner.facts().size()));
    }
    return parts.isEmpty() ? "no manners" : String.join(", ", parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Manners manners && byId.equals(manners.byId);
  }

  @Override
  public int hashCode() {
    return byId.keySet().hashCode();
  }
}
