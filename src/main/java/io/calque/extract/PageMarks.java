package io.calque.extract;

import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import io.calque.text.Declaration;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds residue in a page's code: translation plugins, automatic posters, languages that do not
 * fit. Immutable.
 */
final class PageMarks {
  private static final int LONGEST = 2_000;
  private static final int MOST_LANGUAGES = 30;
  private static final Pattern BLANKS = Pattern.compile("\\s++");

  /** A mark: residue type, place, what stands there, and what that says of the text. */
  private record Mark(
      ResidueType type, String where, String what, Optional<Declaration.Kind> declares) {
    static Mark of(TableRow row) {
      Optional<Declaration.Kind> declares =
          row.get("declares").equals("-")
              ? Optional.empty()
              : Optional.of(DeclaredValues.kind(row, "declares"));
      for (ResidueType type : ResidueType.values()) {
        if (type.id().equals(row.get("type"))) {
          return new Mark(type, row.get("where"), row.get("what"), declares);
        }
      }
      throw row.bad("a residue type", "'" + row.get("type") + "'");
    }

    boolean isIn(String place, String value) {
      if (!where.equals(place)) {
        return false;
      }
      return switch (place) {
        case "asset", "class", "style" -> value.contains(what);
        case "generator" -> value.startsWith(what);
        case "rel" -> Arrays.asList(BLANKS.split(value)).contains(what);
        default -> value.equals(what);
      };
    }
  }

  private final List<Mark> marks =
      ResourceList.of(PageMarks.class, "page-marks.tsv")
          .tsv("type", "where", "what", "declares", "source")
          .stream()
          .map(Mark::of)
          .toList();

  /**
   * The residue in the code of {@code page}.
   *
   * @param facts what the page declares
   * @param letters letters of the article
   * @param address where the page came from, or empty
   * @param where span of the residue
   */
  List<Residue> residue(PageText page, PageFacts facts, int letters, String address, Span where) {
    Set<Residue> found = new LinkedHashSet<>();
    Set<String> languages = new LinkedHashSet<>();
    for (Element element : page.marks()) {
      String tag = element.normalName();
      for (Mark mark : marksOf(element, tag)) {
        found.add(new Residue(mark.type(), where, mark.what()));
      }
      if ("link".equals(tag) && lower(element, "rel").equals("alternate")) {
        languages.add(LanguageTag.base(element.attr("hreflang")));
      }
    }
    languages.removeAll(Set.of("", "x"));
    if (languages.size() >= MOST_LANGUAGES) {
      String text = "hreflang in " + languages.size() + " languages";
      found.add(new Residue(ResidueType.TRANSLATION_PLUGIN, where, text));
    }
    if (LanguageTag.contradicts(facts.declaredLanguage(), facts.guessedLanguage(), letters)) {
      String text = "lang=\"" + facts.declaredLanguage() + "\"";
      found.add(new Residue(ResidueType.FOREIGN_TEMPLATE, where, text));
    }
    SiteAddress.foreignCanonical(page, address)
        .ifPresent(
            canonical ->
                found.add(new Residue(ResidueType.SOURCE_LINK, where, "canonical " + canonical)));
    return new ArrayList<>(found);
  }

  /** What the marks in the code of {@code page} say of its text, each once. */
  List<Declaration> declarations(PageText page) {
    Set<Declaration> found = new LinkedHashSet<>();
    for (Element element : page.marks()) {
      for (Mark mark : marksOf(element, element.normalName())) {
        mark.declares()
            .ifPresent(kind -> found.add(new Declaration(kind, mark.where(), mark.what())));
      }
    }
    return List.copyOf(found);
  }

  private List<Mark> marksOf(Element element, String tag) {
    return switch (tag) {
      case "html" -> matching("class", lower(element, "class"));
      case "script", "iframe" -> matching("asset", lower(element, "src"));
      case "font" -> matching("style", lower(element, "style"));
      case "link" -> {
        List<Mark> found = new ArrayList<>(matching("asset", lower(element, "href")));
        found.addAll(matching("rel", lower(element, "rel")));
        yield found;
      }
      case "meta" -> {
        String name = lower(element, "name");
        yield "generator".equals(name)
            ? matching(name, lower(element, "content"))
            : matching("meta", name);
      }
      default -> List.of();
    };
  }

  private List<Mark> matching(String place, String value) {
    return value.isEmpty()
        ? List.of()
        : marks.stream().filter(mark -> mark.isIn(place, value)).toList();
  }

  private static String lower(Element element, String attribute) {
    String value = element.attr(attribute);
    return value.length() > LONGEST ? "" : value.toLowerCase(Locale.ROOT);
  }
}
