package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of capitalised words that may name a person, titles and origins left out.
 *
 * @param sentence index of its sentence
 * @param first index of its first token in the sentence
 * @param words its words in lower case, at least one
 * @param title the title word right before it in lower case, or empty
 * @param possessive whether a possessive ending follows
 * @param quoted whether it stands inside a quotation
 */
record NameMention(
    int sentence, int first, List<String> words, String title, boolean possessive, boolean quoted) {

  private static final int LONGEST_WORD = 24;

  /** Words that come before a name and are not part of it. */
  private static final WordIndex<String> TITLES =
      WordIndex.of(
          ("president premier chancellor minister secretary senator sen rep representative"
              + " congressman congresswoman governor gov mayor ambassador mr mrs ms miss dr prof"
              + " professor sir lord lady king queen prince princess pope bishop archbishop"
              + " cardinal rev reverend general gen colonel col captain capt major maj lieutenant"
              + " lt sergeant sgt admiral judge justice chief chairman chairwoman director"
              + " spokesman spokeswoman speaker leader coach officer inspector detective sheriff"
              + " commissioner adviser advisor diplomat attorney"));

  /** Capitalised words that name no person. */
  private static final WordIndex<String> OTHERS =
      WordIndex.of(
          ("a an the and or but if in on at by for from of to with as it he she they we i you his"
              + " her their our my its this that these those there here when while where who what"
              + " why how after before since until during despite although though because so yet"
              + " not no yes all both each every some many most other another more one two three"
              + " earlier later last next also even still just however meanwhile today yesterday"
              + " tomorrow now then only once under over into about against between is was are"
              + " were be has have had do does did will would can could should may might must"
              + " monday tuesday wednesday thursday friday saturday sunday january february march"
              + " april june july august september october november december foreign prime vice"
              + " deputy former acting state defense defence interior finance treasury home"
              + " national security american british chinese russian french german indian japanese"
              + " israeli iranian ukrainian turkish polish italian spanish canadian australian"
              + " european african asian western eastern northern southern republican democratic"
              + " democrat conservative labour party house white senate congress parliament north"
              + " south east west new united states kingdom nations street road city county"
              + " university college school hospital court church"));

  NameMention {
    words = List.copyOf(words);
  }

  /** Every mention in {@code document}, in order; headlines in title case give none. */
  static List<NameMention> of(Document document) {
    List<NameMention> mentions = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (!isTitleCase(sentence)) {
        collect(sentence, mentions);
      }
    }
    return mentions;
  }

  private static void collect(Sentence sentence, List<NameMention> mentions) {
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      if (!isNameWord(tokens.get(i))) {
        i++;
        continue;
      }
      int start = i;
      List<String> words = new ArrayList<>();
      while (i < tokens.size() && isNameWord(tokens.get(i))) {
        words.add(tokens.get(i++).lower());
      }
      boolean possessive = i < tokens.size() && isPossessive(tokens.get(i));
      boolean quoted = sentence.isQuoted(tokens.get(start).span());
      mentions.add(
          new NameMention(
              sentence.index(), start, words, titleBefore(tokens, start), possessive, quoted));
    }
  }

  private static boolean isNameWord(Token token) {
    String text = token.text();
    return token.isWord()
        && token.isCapitalised()
        && text.length() > 1
        && text.length() <= LONGEST_WORD
        && Character.isLowerCase(text.charAt(1))
        && !isTitle(token.lower())
        && !OTHERS.contains(token.lower());
  }

  static boolean isTitle(String lower) {
    return TITLES.contains(lower);
  }

  static boolean isPossessive(Token token) {
    return token.lower().equals("'s") || token.lower().equals("'");
  }

  private static String titleBefore(List<Token> tokens, int start) {
    int i = start - 1;
    if (i > 0 && tokens.get(i).text().equals(".")) {
      i--;
    }
    return i >= 0 && isTitle(tokens.get(i).lower()) ? tokens.get(i).lower() : "";
  }

  private static boolean isTitleCase(Sentence sentence) {
    int capitals = 0;
    int words = 0;
    for (Token token : sentence.tokens()) {
      if (token.isWord()) {
        words++;
        capitals += token.isCapitalised() ? 1 : 0;
      }
    }
    String text = sentence.text();
    boolean closed = ".?!”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    return !closed && words > 3 && capitals * 10 >= words * 6;
  }

  /** Its last word in lower case. */
  String surname() {
    return words.get(words.size() - 1);
  }

  /** The whole name as it stands in the text, title left out. */
  String name(Document document) {
    int last = words.size() - 1;
    return document.read(new Span(span(document, 0).start(), span(document, last).end()));
  }

  /** Where its word number {@code word} stands in the text. */
  Span span(Document document, int word) {
    return document.sentences().get(sentence).tokens().get(first + word).span();
  }
}
