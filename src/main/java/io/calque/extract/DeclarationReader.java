package io.calque.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.calque.text.Declaration;
import io.calque.text.Declaration.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads what a page and its answer say of who wrote or translated the article: headers, {@code
 * meta}, attributes, data, language tags, marks of translation software. What contradicts is all
 * kept. Immutable.
 */
final class DeclarationReader {
  /** Declarations of a page that are kept. */
  static final int MOST = 12;

  /** UTF-16 units of a value that are kept. */
  static final int LONGEST = 200;

  private static final String NAME = "ai-disclosure";
  private static final String OLD_NAME = "aidisclosure";
  private static final String DIGITAL_SOURCE = "digitalSourceType";

  /** A subtag of language tags, or several. */
  private static final Pattern SUBTAG = Pattern.compile("[a-z0-9]++");

  private final PageMarks marks;
  private final DeclaredValues values = new DeclaredValues();

  DeclarationReader(PageMarks marks) {
    this.marks = marks;
  }

  /** Whether {@code element} says something by an attribute of its own. */
  static boolean isMark(Element element) {
    return element.hasAttr(NAME)
        || element.hasAttr(OLD_NAME)
        || isTranslated(element.attr("lang"))
        || isTranslated(element.attr("xml:lang"));
  }

  /**
   * Whether a language tag is one of machine-translated text: Google Cloud's {@code
   * en-x-mtfrom-de}, and {@code en-t-de-t0-und} of RFC 6497, whose key {@code t0} CLDR defines.
   */
  private static boolean isTranslated(String tag) {
    if (tag.length() < 6 || tag.length() > LONGEST) {
      return false;
    }
    List<String> parts = List.of(tag.strip().toLowerCase(Locale.ROOT).split("-", -1));
    int transform = parts.indexOf("t0");
    int origin = parts.indexOf("mtfrom");
    boolean transformed = transform > 0 && transform + 1 < parts.size();
    boolean named = origin > 1 && origin + 1 < parts.size() && parts.get(origin - 1).equals("x");
    return (transformed || named)
        && parts.stream().allMatch(part -> SUBTAG.matcher(part).matches());
  }

  /** What the headers of an answer say. */
  List<Declaration> headers(List<String> disclosures) {
    Set<Declaration> found = new LinkedHashSet<>();
    disclosures.forEach(value -> disclosed(found, "header AI-Disclosure", utf8(value)));
    return first(found);
  }

  /** What a page and the headers of its answer say. */
  List<Declaration> page(Reading reading, List<String> disclosures) {
    Set<Declaration> found = new LinkedHashSet<>(headers(disclosures));
    PageText page = reading.page();
    for (Element mark : page.marks()) {
      if (mark.normalName().equals("meta") && mark.attr("name").strip().equalsIgnoreCase(NAME)) {
        disclosed(found, "meta " + NAME, mark.attr("content"));
      }
    }
    BitSet inside = regionsOf(reading);
    for (Element mark : page.marks()) {
      if (inside.get(around(page, mark))) {
        attributes(found, mark);
      }
    }
    JsonLd data = reading.facts().data();
    data.values("aiDisclosure").forEach(one -> disclosed(found, "JSON-LD aiDisclosure", one));
    data.values(DIGITAL_SOURCE).forEach(one -> source(found, "JSON-LD " + DIGITAL_SOURCE, one));
    found.addAll(marks.declarations(page));
    return first(found);
  }

  /** The region of a mark; of one that is a region of its own and holds no text, that around it. */
  private static int around(PageText page, Element mark) {
    int region = page.place(mark).region();
    Region own = page.regions().get(region);
    return mark.tag().isSelfClosing() && own.element().equals(mark) ? own.parent() : region;
  }

  private void attributes(Set<Declaration> found, Element mark) {
    disclosed(found, "attribute " + NAME, mark.attr(NAME));
    disclosed(found, "attribute " + OLD_NAME, mark.attr(OLD_NAME));
    for (String name : List.of("lang", "xml:lang")) {
      if (isTranslated(mark.attr(name))) {
        found.add(new Declaration(Kind.MACHINE_TRANSLATED, "attribute lang", cut(mark.attr(name))));
      }
    }
    if (mark.attr("itemprop").equals(DIGITAL_SOURCE) && isOfArticle(mark)) {
      String value = mark.hasAttr("content") ? mark.attr("content") : mark.attr("href");
      source(found, "itemprop " + DIGITAL_SOURCE, value);
    }
  }

  /** Whether the thing that a microdata property belongs to is an article, not its picture. */
  private static boolean isOfArticle(Element property) {
    return Optional.ofNullable(property.closest("[itemscope]"))
        .filter(thing -> JsonLd.isArticleType(thing.attr("itemtype").strip()))
        .isPresent();
  }

  private void disclosed(Set<Declaration> found, String by, String value) {
    if (!value.isBlank()) {
      String cut = cut(value);
      values.disclosed(cut).forEach(kind -> found.add(new Declaration(kind, by, cut)));
    }
  }

  private void source(Set<Declaration> found, String by, String value) {
    if (!value.isBlank()) {
      found.add(new Declaration(values.digitalSource(cut(value)), by, cut(value)));
    }
  }

  /** The regions that text of the article stands in, and those around them. */
  private static BitSet regionsOf(Reading reading) {
    PageText page = reading.page();
    Set<PageBlock> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(page.all());
    BitSet inside = new BitSet();
    inside.set(0);
    for (PageBlock block : reading.main()) {
      int region = own.contains(block) ? block.region() : 0;
      while (!inside.get(region)) {
        inside.set(region);
        region = page.regions().get(region).parent();
      }
    }
    return inside;
  }

  private static List<Declaration> first(Set<Declaration> found) {
    return found.stream().limit(MOST).toList();
  }

  private static String cut(String value) {
    String text = value.strip();
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }

  /** Headers are read byte by byte; what is UTF-8 is put together. */
  private static String utf8(String value) {
    if (value.chars().allMatch(c -> c < 0x80) || value.chars().anyMatch(c -> c > 0xff)) {
      return value;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(value.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }
}
