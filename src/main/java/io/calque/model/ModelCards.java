package io.calque.model;

import io.calque.model.Manifest.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cards of the models, as Markdown: what is common to all, then a card for each.
 *
 * @param all the whole text
 * @param cards the single cards, in its order
 */
public record ModelCards(String all, List<Card> cards) {
  /** A comment; the borders of copied numbers are comments. */
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->\n?");

  private static final Pattern HEADING = Pattern.compile("(?m)^## Card: (\\S++)$");

  /** Copies the list. */
  public ModelCards {
    cards = List.copyOf(cards);
  }

  /**
   * A card.
   *
   * @param name of the model, such as {@code token-model}
   * @param text its section, heading included
   */
  public record Card(String name, String text) {}

  /** Takes the text of the cards apart; comments are left out. */
  static ModelCards parse(String markdown) {
    String text = COMMENT.matcher(markdown).replaceAll("");
    List<Card> cards = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    boolean found = heading.find();
    while (found) {
      String name = heading.group(1);
      int start = heading.start();
      found = heading.find();
      cards.add(new Card(name, text.substring(start, found ? heading.start() : text.length())));
    }
    return new ModelCards(text, cards);
  }

  /** The same with the provenance of a card's files at its end. */
  ModelCards with(Manifest manifest) {
    List<Card> told = new ArrayList<>();
    for (Card card : cards) {
      List<ModelFile> files =
          manifest.files().stream().filter(file -> lists(card, file.name())).toList();
      String text = card.text();
      if (!files.isEmpty()) {
        text = text.stripTrailing() + "\n\n" + Lineage.of(manifest, files);
      }
      told.add(new Card(card.name(), text));
    }
    return new ModelCards(all, told);
  }

  private static boolean lists(Card card, String file) {
    return card.text().contains("| `" + file + "` |");
  }

  /** The names of the cards. */
  public List<String> names() {
    return cards.stream().map(Card::name).toList();
  }

  /**
   * The card of a model.
   *
   * @param name its name, or the name of one of its files
   */
  public Optional<Card> find(String name) {
    return cards.stream().filter(card -> card.name().equals(name) || lists(card, name)).findFirst();
  }
}
