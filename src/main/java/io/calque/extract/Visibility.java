package io.calque.extract;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows a walk over a page and tells whether the text it meets is seen. */
final class Visibility {
  private static final List<String> SPOKEN =
      List.of("screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden");

  /** Scripts show these when the reader comes to them. */
  private static final Pattern MOVING =
      Pattern.compile(
          "(?:^|[\\s_-])(?:aos|wow|fade|fadein|animate|animated|reveal|lazy|lazyload|scroll|motion|invisible)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  /** With these, letters without a colour are seen, or meant to be. */
  private static final Set<String> CLEAR_LETTERS =
      Set.of("background-clip", "-webkit-background-clip", "text-shadow");

  private static final Set<String> WHOLE = Set.of("html", "body", "main");

  /**
   * What holds inside an element.
   *
   * @param sight what children cannot undo
   * @param visible by the property that children can set again
   * @param tiny whether the letters have no size or no colour
   * @param colour of the letters
   * @param ground behind them
   */
  private record State(
      Element element, Sight sight, boolean visible, boolean tiny, int colour, int ground) {}

  private final StyleSheet styles;
  private final Controls controls;
  private final Deque<State> states = new ArrayDeque<>();
  private final Set<Element> concealed = Collections.newSetFromMap(new IdentityHashMap<>());

  Visibility(Document document) {
    styles = StyleSheet.of(document);
    controls = Controls.of(document);
    int ground = styles.isWhole() ? Colours.WHITE : Colours.UNKNOWN;
    states.push(new State(document, Sight.SHOWN, true, false, Colours.UNKNOWN, ground));
  }

  /** How text that comes now is seen. */
  Sight now() {
    State state = states.element();
    if (state.sight() != Sight.SHOWN) {
      return state.sight();
    }
    boolean unreadable = state.tiny() || Colours.areAlike(state.colour(), state.ground());
    return unreadable ? Sight.CONCEALED : state.visible() ? Sight.SHOWN : Sight.UNDISPLAYED;
  }

  void open(Element element) {
    State outer = states.element();
    String name = element.normalName();
    Map<String, String> style = styles.of(element);
    Sight own = own(element, name, style);
    boolean named = !styles.isWhole() && (element.hasAttr("class") || !element.id().isEmpty());
    if (own == Sight.SHOWN && style.isEmpty() && !named && !hasColours(element)) {
      return;
    }
    states.push(
        new State(
            element,
            outer.sight().or(own),
            isVisible(element, name, style, outer),
            isTiny(style, outer, named),
            colour(element, style, outer, named),
            ground(element, style, outer, named)));
  }

  void close(Element element) {
    while (states.size() > 1 && states.element().element().equals(element)) {
      states.pop();
    }
  }

  /** What is inside {@code root} is seen as if nothing were said of its parent's other children. */
  void expose(Element root) {
    State host = states.element();
    if (concealed.contains(host.element()) && host.element().equals(root.parent())) {
      states.pop();
      State outer = states.element();
      states.push(host);
      states.push(
          new State(
              root, outer.sight(), host.visible(), host.tiny(), host.colour(), host.ground()));
    }
  }

  /** What is inside is not displayed. */
  void conceal(Element element) {
    concealed.add(element);
    State now = states.element();
    states.push(
        new State(
            element,
            now.sight().or(Sight.UNDISPLAYED),
            now.visible(),
            now.tiny(),
            now.colour(),
            now.ground()));
  }

  private Sight own(Element element, String name, Map<String, String> style) {
    if (WHOLE.contains(name)) {
      return Sight.SHOWN;
    }
    Sight own = "noscript".equals(name) ? Sight.UNSCRIPTED : Hiding.of(style);
    boolean shut = element.hasAttr("hidden") || ("dialog".equals(name) && !element.hasAttr("open"));
    own = shut && !"block".equals(style.get("display")) ? own.or(Sight.UNDISPLAYED) : own;
    if (isSpoken(element)) {
      own = own.or(Sight.SPOKEN);
    }
    if (own == Sight.UNDISPLAYED || own == Sight.CONCEALED) {
      boolean opens =
          element.attr("hidden").equals("until-found")
              || (own == Sight.UNDISPLAYED && isMoving(element, style))
              || controls.open(element);
      return opens ? Sight.SHOWN : own;
    }
    return own;
  }

  private static boolean isSpoken(Element element) {
    String names = element.attr("class");
    for (String spoken : SPOKEN) {
      if (names.contains(spoken) && element.hasClass(spoken)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only its clearness hides the element, for the time being. */
  private static boolean isMoving(Element element, Map<String, String> style) {
    return !"none".equals(style.get("display"))
        && !element.hasAttr("hidden")
        && (element.hasAttr("data-aos") || hasMovingName(element));
  }

  private static boolean hasMovingName(Element element) {
    String names = element.attr("class");
    return names.length() <= RegionMark.LONGEST_NAME && MOVING.matcher(names).find();
  }

  private boolean isVisible(Element element, String name, Map<String, String> style, State outer) {
    String visibility = style.getOrDefault("visibility", "");
    boolean hides = visibility.equals("hidden") || visibility.equals("collapse");
    if (hides && !WHOLE.contains(name)) {
      return hasMovingName(element) || controls.open(element);
    }
    return outer.visible() || visibility.equals("visible");
  }

  private static boolean isTiny(Map<String, String> style, State outer, boolean named) {
    if (Colours.of(style.getOrDefault("color", "")) == Colours.TRANSPARENT) {
      return style.keySet().stream().noneMatch(CLEAR_LETTERS::contains);
    }
    String size = style.get("font-size");
    if (size != null) {
      boolean relative = size.endsWith("em") && !size.endsWith("rem");
      return Hiding.isTiny(size) || (outer.tiny() && (relative || size.endsWith("%")));
    }
    return outer.tiny() && !named;
  }

  private static boolean hasColours(Element element) {
    return element.hasAttr("bgcolor") || element.hasAttr("color") || element.hasAttr("text");
  }

  private static int colour(
      Element element, Map<String, String> style, State outer, boolean named) {
    String colour = style.get("color");
    if (colour == null && "font".equals(element.normalName())) {
      colour = element.attr("color").isEmpty() ? null : element.attr("color");
    }
    if (colour == null && "body".equals(element.normalName())) {
      colour = element.attr("text").isEmpty() ? null : element.attr("text");
    }
    if (colour != null) {
      return Colours.of(colour.toLowerCase(Locale.ROOT));
    }
    boolean link = "a".equals(element.normalName());
    return named || link ? Colours.UNKNOWN : outer.colour();
  }

  private static int ground(
      Element element, Map<String, String> style, State outer, boolean named) {
    String image = style.getOrDefault("background-image", "none");
    String ground = style.get("background-color");
    ground = ground == null ? style.get("background") : ground;
    if (ground == null && !element.attr("bgcolor").isEmpty()) {
      ground = element.attr("bgcolor").toLowerCase(Locale.ROOT);
    }
    if (!image.equals("none")) {
      return Colours.UNKNOWN;
    }
    if (ground != null) {
      int own = Colours.ofBackground(ground);
      return own == Colours.TRANSPARENT ? outer.ground() : own;
    }
    return named ? Colours.UNKNOWN : outer.ground();
  }
}
