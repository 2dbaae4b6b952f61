package io.calque.segment;

import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a paragraph into sentences.
 *
 * <p>Every run of terminators is a candidate; the closing marks and brackets after it belong to the
 * sentence it would end. What stands before and after decides most of them by rule; only the rest
 * ({@code i left. then}, {@code He waited... Nobody}) is put to OpenNLP. Asked about every stop,
 * its model cuts after {@code U.S.} before {@code President} and after {@code Corp.} before {@code
 * Chairman}. Linear time.
 */
final class SentenceBreaks {
  /** Words that lead on to a name or noun: no sentence ends at a picture behind one. */
  private static final Set<String> LEADING =
      Set.of(
          "the", "a", "an", "my", "our", "your", "his", "her", "their", "its", "of", "in", "to",
          "at", "and", "or", "with", "for", "from", "by", "on", "as", "is", "are", "was");

  private final Abbreviations abbreviations;
  private final Wordlist starters;
  private final Wordlist speech;
  private final SentenceModelJudge judge = new SentenceModelJudge();

  SentenceBreaks(Abbreviations abbreviations, Wordlist starters, Wordlist speech) {
    this.abbreviations = abbreviations;
    this.starters = starters;
    this.speech = speech;
  }

  /** The sentences of {@code text}, without surrounding white space; spans count in it. */
  List<Span> cut(String text, Quotations quotations) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    boolean words = false;
    Enumeration items = Enumeration.of(text);
    while (i < text.length()) {
      if (!Marks.isTerminator(text.charAt(i))) {
        boolean picture = words && Pictures.isAt(text, i);
        int end = picture ? Pictures.end(text, i) : words ? tagsEnd(text, i) : i;
        if (end > i && beginsAfter(text, i, end)) {
          add(sentences, text, start, end);
          start = end;
          words = false;
        }
        words |= Marks.isWordPart(text, i);
        i = Math.max(i + 1, end);
        continue;
      }
      int first = i;
      while (i < text.length() && Marks.isTerminator(text.charAt(i))) {
        i++;
      }
      i = spacedEnd(text, first, i);
      int end = closing(text, i, quotations);
      if (words
          && end < text.length()
          && !items.isNumber(first)
          && !items.goesOnAt(next(text, end))
          && ends(text, start, first, i, end)) {
        end = picturesEnd(text, end);
        add(sentences, text, start, end);
        start = end;
        words = false;
      }
      i = Math.max(i, end);
    }
    if (words || sentences.isEmpty()) {
      add(sentences, text, start, text.length());
    } else {
      int last = sentences.size() - 1;
      start = sentences.remove(last).start();
      add(sentences, text, start, text.length());
    }
    return sentences;
  }

  private static void add(List<Span> sentences, String text, int start, int end) {
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Marks.isSpace(c) || Marks.isInvisible(c);
  }

  /** Past a spaced ellipsis, {@code . . .}, that begins with the stops {@code [first, at)}. */
  private static int spacedEnd(String text, int first, int at) {
    int end = at;
    int stops = at - first;
    while (text.charAt(first) == '.'
        && end + 1 < text.length()
        && Marks.isSpace(text.charAt(end))
        && text.charAt(end + 1) == '.'
        && !Marks.isWordPartAfter(text, end + 1)) {
      end += 2;
      stops++;
    }
    return stops > 2 && end > at ? end : at;
  }

  /** Past the pictures that follow the end of a sentence. */
  private static int picturesEnd(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at == text.length() || !Pictures.isAt(text, at)) {
      return end;
    }
    int past = Pictures.end(text, at);
    boolean begins =
        past == text.length()
            || (isBlank(text.charAt(past)) && isUpperWord(text, next(text, past)));
    return begins ? past : end;
  }

  private static boolean isUpperWord(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.codePointAt(at));
  }

  /** Past hashtags and handles that begin at {@code at}, or {@code at}. */
  private static int tagsEnd(String text, int at) {
    int end = at;
    int next = at;
    while (next < text.length()
        && (text.charAt(next) == '#' || text.charAt(next) == '@')
        && Marks.isWordPartAfter(text, next)
        && (next == 0 || isBlank(text.charAt(next - 1)))) {
      end = next + 1;
      while (end < text.length() && (Marks.isWordPart(text, end) || text.charAt(end) == '_')) {
        end++;
      }
      next = end + 1;
    }
    return end;
  }

  /**
   * Whether a sentence begins behind the pictures or hashtags {@code [from, end)}: a function word,
   * or behind pictures a capitalised one before a small one.
   */
  private boolean beginsAfter(String text, int from, int end) {
    if (end >= text.length() || !isBlank(text.charAt(end))) {
      return false;
    }
    int next = next(text, end);
    if (!isUpperWord(text, next)) {
      return false;
    }
    String word = wordAt(text, next);
    if (starters.contains(word)) {
      return true;
    }
    int after = next + word.length() + 1;
    int before = from;
    while (before > 0 && isBlank(text.charAt(before - 1))) {
      before--;
    }
    return Pictures.isAt(text, from)
        && !LEADING.contains(text.substring(wordStart(text, before), before))
        && !Pictures.isHeart(text, from)
        && after < text.length()
        && text.charAt(after - 1) == ' '
        && Character.isLowerCase(text.charAt(after));
  }

  /** Past the closing marks, brackets and note numbers that belong to the sentence. */
  private static int closing(String text, int at, Quotations quotations) {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (quotations.closes(end)
          || Marks.isClosingBracket(c)
          || (Marks.isQuote(c) && !quotations.opens(end) && !Marks.isWordPartAfter(text, end))) {
        end++;
      } else if (c == ' ' && end + 1 < text.length() && quotations.closes(end + 1)) {
        end += 2;
      } else if (c == '[') {
        int note = noteEnd(text, end);
        if (note < 0) {
          break;
        }
        end = note;
      } else {
        break;
      }
    }
    return Notes.end(text, end);
  }

  private static int noteEnd(String text, int at) {
    int end = at + 1;
    while (end < text.length() && end < at + 4 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > at + 1 && end < text.length() && text.charAt(end) == ']' ? end + 1 : -1;
  }

  /**
   * Whether the terminators {@code [first, last)} end the sentence begun at {@code start}; {@code
   * end} is past the closing marks.
   */
  private boolean ends(String text, int start, int first, int last, int end) {
    boolean spaced = isBlank(text.charAt(end));
    int next = next(text, end);
    if (next >= text.length()) {
      return false;
    }
    String word = wordAt(text, next);
    boolean quoted = end > last;
    char c = text.charAt(first);
    if (!spaced) {
      return c != '…' && last - first == 1 && isFused(text, first, end, quoted, word);
    }
    if (c == '。' || c == '！' || c == '？') {
      return true;
    }
    if (c == '.' && last - first == 1) {
      return stopEnds(text, start, first, next, word, quoted);
    }
    if (c == '.' || c == '…') {
      return ellipsisEnds(text, first, last, next, word);
    }
    return calls(text, first, next, word, quoted);
  }

  private boolean stopEnds(
      String text, int start, int stop, int next, String word, boolean quoted) {
    int from = wordStart(text, stop);
    String before = text.substring(from, stop);
    if (isListNumber(text, start, from, before)) {
      return false;
    }
    char c = text.charAt(next);
    if (c == '&') {
      return false;
    }
    boolean lower = Character.isLowerCase(c);
    boolean digit = Character.isDigit(c);
    return switch (abbreviations.of(before)) {
      case NONE, SHOUT -> !lower || (!quoted && lowerBegins(text, stop, before, word));
      case TITLE -> quoted && !lower;
      case STREET ->
          !lower
              && (quoted || (starters.contains(word) && isName(text, from)) || isHouse(text, from));
      case UNIT ->
          isAfterNumber(text, from)
              ? !digit
                  && !lower
                  && (quoted || starters.contains(word) || judge.endsSentence(text, stop))
              : !lower || (!quoted && lowerBegins(text, stop, before, word));
      case INNER -> false;
      case NUMBER -> !digit && !lower && !isRoman(word);
      case DATE -> !digit && !lower && (quoted || starters.contains(word));
      case NAME -> quoted ? !lower : starters.contains(word);
      case INITIAL -> quoted ? !lower : starters.contains(word) && !"A".equals(word);
      case DOTTED ->
          !lower
              && (quoted || starters.contains(word) || (isHour(before) && !isDay(word) && !digit));
    };
  }

  /** Whether a capitalised word stands before the one at {@code from}: {@code Elm Dr.} */
  private static boolean isName(String text, int from) {
    int start = from < 2 ? from : wordStart(text, from - 1);
    return start < from - 1 && Character.isUpperCase(text.charAt(start));
  }

  /** {@code 9 Elm Dr.} */
  private static boolean isHouse(String text, int from) {
    return isName(text, from) && isAfterNumber(text, wordStart(text, from - 1));
  }

  private static boolean isAfterNumber(String text, int from) {
    int at = from - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
      at--;
    }
    return at >= 0
        && at >= from - 2
        && (Character.isDigit(text.charAt(at)) || "½¼¾⅓⅔⅛".indexOf(text.charAt(at)) >= 0);
  }

  /** Whether a sentence begins in lower case, as careless writers and learners do. */
  private boolean lowerBegins(String text, int stop, String before, String word) {
    return (before.length() > 3 && !word.isEmpty() && starters.contains(capitalised(word)))
        || judge.endsSentence(text, stop);
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private boolean ellipsisEnds(String text, int first, int last, int next, String word) {
    char c = text.charAt(next);
    if (Character.isLowerCase(c) || Character.isDigit(c)) {
      return false;
    }
    return starters.contains(word)
        || (Character.isUpperCase(c) && first > 0 && judge.endsSentence(text, last - 1));
  }

  /** Whether {@code !} or {@code ?} ends the sentence. */
  private boolean calls(String text, int first, int next, String word, boolean quoted) {
    if (Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    if (quoted && isAttribution(text, next)) {
      return false;
    }
    String before = text.substring(wordStart(text, first), first);
    return abbreviations.of(before) != Abbreviations.Kind.SHOUT || starters.contains(word);
  }

  /**
   * {@code Xi Jinping said}, {@code President Xi told}: a verb of speech after one to four names.
   */
  private boolean isAttribution(String text, int at) {
    int next = at;
    for (int i = 0; i < 5 && next < text.length(); i++) {
      String word = wordAt(text, next);
      if (speech.contains(word)) {
        return true;
      }
      boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      boolean pronoun = i == 0 && ("He".equals(word) || "She".equals(word));
      int end = next + word.length();
      if (!name || pronoun || end >= text.length() || text.charAt(end) != ' ') {
        return false;
      }
      next = end + 1;
    }
    return false;
  }

  /** A sentence end whose white space was lost: {@code the policy.The next}. */
  private boolean isFused(String text, int first, int end, boolean quoted, String word) {
    if (first < 2 || word.isEmpty() || !Character.isUpperCase(text.charAt(end))) {
      return false;
    }
    int from = wordStart(text, first);
    boolean plain = text.substring(from, first).chars().allMatch(Character::isLetter);
    return plain
        && (quoted || Character.isLowerCase(text.charAt(first - 1)))
        && first - from > 2
        && starters.contains(word)
        && (end + word.length() == text.length()
            || Marks.isSpace(text.charAt(end + word.length())));
  }

  /** {@code 1. First}, {@code a. First}: at the head of a sentence. */
  private static boolean isListNumber(String text, int start, int from, String before) {
    for (int i = start; i < from; i++) {
      if (Marks.isWordPart(text, i) || i - start > 4) {
        return false;
      }
    }
    return !before.isEmpty()
        && ((before.length() <= 3 && before.chars().allMatch(Character::isDigit))
            || (before.length() == 1 && Character.isLetter(before.charAt(0)))
            || (before.length() <= 4 && isRoman(before.toUpperCase(Locale.ROOT))));
  }

  private static boolean isRoman(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
  }

  private static boolean isHour(String before) {
    return "a.m".equalsIgnoreCase(before) || "p.m".equalsIgnoreCase(before);
  }

  /** A weekday, month or time zone, as after an hour. */
  private boolean isDay(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return (word.length() >= 2 && word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT)))
        || "eastern".equals(lower)
        || "pacific".equals(lower)
        || "central".equals(lower)
        || "local".equals(lower)
        || lower.endsWith("day")
        || abbreviations.of(lower.substring(0, Math.min(3, lower.length())))
            == Abbreviations.Kind.DATE;
  }

  /** The next letter or digit within a few marks of {@code at}, else the next non-blank. */
  private static int next(String text, int at) {
    int i = at;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    int mark = i;
    while (i < text.length()
        && i < mark + 3
        && (Marks.isQuote(text.charAt(i)) || "([".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i < text.length() && Marks.isWordPart(text, i) ? i : mark;
  }

  private static String wordAt(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + 24 && Marks.isWordPart(text, end)) {
      end++;
    }
    return text.substring(at, end);
  }

  /** Start of the letters, digits and inner stops before {@code stop}. */
  private static int wordStart(String text, int stop) {
    int start = stop;
    int limit = Math.max(0, stop - 24);
    while (start > limit
        && (Marks.isWordPart(text, start - 1)
            || (text.charAt(start - 1) == '.' && start < stop && Marks.isWordPart(text, start)))) {
      start--;
    }
    while (start < stop && text.charAt(start) == '.') {
      start++;
    }
    return start;
  }
}
