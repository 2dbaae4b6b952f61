package io.calque.extract;

import io.calque.table.ResourceList;
import io.calque.text.Alignment;
import io.calque.text.Article;
import io.calque.text.Block;
import io.calque.text.BlockKind;
import io.calque.text.Language;
import io.calque.text.Mend;
import io.calque.text.Passage;
import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the lines of a text apart: prose, headings, captions, furniture and residue. Immutable. */
final class Layout {
  private static final int MOST_BROKEN = 20;
  private static final int LONGEST_HEADING = 120;
  private static final int MOST_HEADING_WORDS = 18;
  private static final String STOPS = ".!?…:;,";
  private static final String CLOSERS = "”\"’')]»";

  /** Bounded look-behind on a whole line's end. */
  private static final Pattern CAPTION_CREDIT =
      Pattern.compile(
          "(?:\\((?:AP"
              + " Photo|Photo|Image|Reuters|AFP|Getty)[^()]{0,80}\\)|(?:Photo|Image|Picture)(?:"
              + " credit)?: [^:]{1,60}|Getty Images|/AFP|/AP|/Reuters)\\.?$");

  private static final List<String> CREDIT_WORDS =
      List.of("Photo", "Image", "Picture", "Getty", "AP", "AFP", "Reuters");

  /** Two blocks of a line where a shortcode or credit is cut off. */
  private record Piece(Span span, BlockKind kind, Optional<String> key) {}

  private final Lines pageLines =
      Lines.load(ResourceList.of(Layout.class, "page-lines.tsv"), "kind");
  private final Lines commentForms =
      Lines.load(ResourceList.of(Layout.class, "comment-forms.tsv"), "language");
  private final LanguageBar languageBar = new LanguageBar();
  private final LineJoiner joiner = new LineJoiner(line -> key(line).isPresent());
  private final LanguageGuess language;

  /** Tells prose in {@code told} by its function words. */
  Layout(Language told) {
    language = new LanguageGuess(told);
  }

  /**
   * The article that {@code text} is.
   *
   * @param hints kinds of some lines as the page's markup tells them; may be empty
   */
  Article article(String origin, String givenTitle, String text, List<Block> hints) {
    Rejoined joined = hints.isEmpty() ? joiner.join(text) : lines(text, hints);
    List<Mend> broken = Mojibake.in(text);
    List<Mend> mends =
        Passage.together(Passage.together(joined.mends(), broken), Hyphens.soft(text));
    List<Piece> pieces = new ArrayList<>();
    for (Stretch stretch : joined.stretches()) {
      addLine(text, stretch, mends, pieces);
    }
    StringBuilder prose = new StringBuilder();
    long paragraphs = 0;
    for (Piece piece : pieces) {
      if (piece.kind() != BlockKind.FURNITURE && piece.kind() != BlockKind.RESIDUE) {
        paragraphs++;
        if (prose.length() < 6_000) {
          prose.append(
              text,
              piece.span().start(),
              Math.min(piece.span().end(), piece.span().start() + 6_000));
          prose.append('\n');
        }
      }
    }
    String code = language.of(prose);
    List<Block> blocks = new ArrayList<>();
    List<Residue> residue = new ArrayList<>();
    broken(text, broken, residue);
    String title = Mojibake.undone(givenTitle).strip();
    boolean titled = !title.isEmpty() || (paragraphs == 1 && hints.isEmpty());
    for (Piece piece : pieces) {
      BlockKind kind =
          paragraphs == 1 && hints.isEmpty() && piece.kind() == BlockKind.HEADING
              ? BlockKind.PARAGRAPH
              : piece.kind();
      blocks.add(new Block(piece.span(), kind));
      if (kind == BlockKind.RESIDUE) {
        residue.add(residue(piece, text, code));
      }
      if (!titled && kind == BlockKind.HEADING) {
        title = Passage.read(text, piece.span(), mends);
        titled = true;
      }
      titled |= kind == BlockKind.PARAGRAPH;
    }
    residue.sort(Comparator.comparing(Residue::span));
    return new Article(
        origin, title, code, text, blocks, residue, Optional.empty(), Alignment.NONE, "", mends);
  }

  /** Each kind of broken letter once, where it first stands. */
  private static void broken(String text, List<Mend> broken, List<Residue> residue) {
    Set<String> known = new HashSet<>();
    for (Mend mend : broken) {
      String letters = mend.span().of(text);
      if (known.size() < MOST_BROKEN && known.add(letters)) {
        residue.add(new Residue(ResidueType.MOJIBAKE, mend.span(), letters));
      }
    }
  }

  private static Residue residue(Piece piece, String text, String language) {
    String key = piece.key().orElse("shortcode");
    return residue(key, language, piece.span(), piece.span().of(text));
  }

  /** The residue of a key: a type's id, or the language of a comment form. */
  private static Residue residue(String key, String language, Span where, String text) {
    for (ResidueType type : ResidueType.values()) {
      if (type.id().equals(key)) {
        return new Residue(type, where, text);
      }
    }
    boolean own = key.equals(language) || LanguageGuess.UNKNOWN.equals(language);
    ResidueType type = own ? ResidueType.AUTOBLOG_TEMPLATE : ResidueType.FOREIGN_TEMPLATE;
    return new Residue(type, where, text, Optional.of(new Language(key)));
  }

  /** The lines of a page's text, each a block. */
  private static Rejoined lines(String text, List<Block> hints) {
    List<Stretch> stretches = new ArrayList<>();
    int hint = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      while (hint < hints.size() && hints.get(hint).span().end() <= start) {
        hint++;
      }
      boolean told = hint < hints.size() && hints.get(hint).span().start() < end;
      stretches.add(
          new Stretch(
              new Span(start, end), told ? Optional.of(hints.get(hint).kind()) : Optional.empty()));
      start = end + 1;
    }
    return new Rejoined(stretches, List.of());
  }

  private void addLine(String text, Stretch stretch, List<Mend> mends, List<Piece> pieces) {
    int start = stretch.span().start();
    int from = start;
    for (Span code : Shortcodes.in(stretch.span().of(text))) {
      addPiece(text, new Span(from, start + code.start()), stretch.told(), mends, pieces);
      pieces.add(new Piece(code.shift(start), BlockKind.RESIDUE, Optional.of("shortcode")));
      from = start + code.end();
    }
    addPiece(text, new Span(from, stretch.span().end()), stretch.told(), mends, pieces);
  }

  private void addPiece(
      String text, Span span, Optional<BlockKind> told, List<Mend> mends, List<Piece> pieces) {
    int from = span.start();
    int to = span.end();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    String line = Passage.read(text, new Span(from, to), mends);
    int credit = Furniture.fusedCredit(line);
    if (credit > 0 && line.length() == to - from) {
      pieces.add(new Piece(new Span(from, from + credit), BlockKind.CAPTION, Optional.empty()));
      pieces.add(new Piece(new Span(from + credit, to), BlockKind.FURNITURE, Optional.empty()));
      return;
    }
    Optional<String> key = key(line);
    BlockKind kind =
        key.isPresent()
            ? keyed(key.get())
            : told.filter(k -> k != BlockKind.PARAGRAPH).orElseGet(() -> kind(line));
    pieces.add(new Piece(new Span(from, to), kind, key));
  }

  /** The key of a line that is residue or furniture by a list: a type's id or a language. */
  Optional<String> key(String line) {
    return pageLines
        .key(line)
        .or(() -> commentForms.key(line))
        .or(() -> FeedLines.key(line))
        .or(() -> languageBar.matches(line) ? Optional.of("translation-plugin") : Optional.empty());
  }

  /** The residue in a line that stands outside the article, which is in {@code language}. */
  List<Residue> residue(String line, String language, Span where) {
    List<Residue> found = new ArrayList<>();
    for (Span code : Shortcodes.in(line)) {
      found.add(new Residue(ResidueType.SHORTCODE, where, code.of(line)));
    }
    Optional<String> key = key(line).filter(k -> keyed(k) == BlockKind.RESIDUE);
    key.ifPresent(k -> found.add(residue(k, language, where, line)));
    return found;
  }

  private static BlockKind keyed(String key) {
    return "furniture".equals(key) ? BlockKind.FURNITURE : BlockKind.RESIDUE;
  }

  private static BlockKind kind(String line) {
    if (Furniture.matches(line)) {
      return BlockKind.FURNITURE;
    }
    if (line.length() < 400 && mayCredit(line) && CAPTION_CREDIT.matcher(line).find()) {
      return BlockKind.CAPTION;
    }
    return isHeading(line) ? BlockKind.HEADING : BlockKind.PARAGRAPH;
  }

  /** Whether one of the words of {@link #CAPTION_CREDIT} is there: hardly ever. */
  private static boolean mayCredit(String line) {
    for (String word : CREDIT_WORDS) {
      if (line.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeading(String line) {
    int words = line.length() > LONGEST_HEADING ? Integer.MAX_VALUE : words(line);
    if (words > MOST_HEADING_WORDS) {
      return false;
    }
    int last = line.length() - 1;
    while (last > 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    char first = line.charAt(0);
    boolean opens = Character.isLetterOrDigit(first) || "“‘\"'".indexOf(first) >= 0;
    boolean asks = line.charAt(last) == '?' && words <= MOST_HEADING_WORDS / 2;
    return opens && !Character.isLowerCase(first) && (asks || STOPS.indexOf(line.charAt(last)) < 0);
  }

  /** Words between white space, of which there is none at the ends. */
  private static int words(String line) {
    int words = 1;
    for (int i = 1; i < line.length(); i++) {
      words += isAsciiSpace(line.charAt(i)) && !isAsciiSpace(line.charAt(i - 1)) ? 1 : 0;
    }
    return words;
  }

  private static boolean isAsciiSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isBlank(char c) {
    return TextLines.isBlank(c);
  }
}
