package io.calque.signal;

import io.calque.english.FirstNames;
import io.calque.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names that contradict their own article: a stranger who sounds like a person already introduced,
 * in that person's place ({@link StrangeNames}), and one person spelt in two ways ({@link
 * NameSpellings}).
 */
final class CorruptedName implements Signal {
  private final FirstNames firstNames;
  private final NameMentions names;
  private final NameWords nameWords;

  CorruptedName(Lexicons lexicons, FirstNames firstNames) {
    this.firstNames = firstNames;
    names = new NameMentions(lexicons);
    nameWords = new NameWords(lexicons);
  }

  @Override
  public String id() {
    return "corrupted-name";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit(
            "Blinken met Foreign Minister Qin Gang in Beijing. On Sunday, [Keane -> "
                + "Qin]’s meeting with Blinken lasted an hour."),
        Example.hit(
            "Prime Minister Narendra Modi will see Macron in Paris. Aides said "
                + "[Moody -> Modi]’s visit with Macron is his fifth."),
        Example.hit(
            "President Volodymyr Zelensky spoke to Scholz. Later President [Zelinsky "
                + "-> Zelensky] told Scholz he was grateful."),
        Example.hit(
            "Antony Blinken arrived on Monday. Antony Blinken met the king. It was "
                + "the first trip of [Anthony -> Antony] Blinken this year."),
        Example.miss(
            "Foreign Minister Qin Gang met Roy Keane in Beijing. Keane’s meeting with Qin lasted an"
                + " hour."),
        Example.miss(
            "Prime Minister Narendra Modi will see Macron. Moody’s rating of Indian debt stayed"
                + " where it was."),
        Example.miss(
            "Prime Minister Narendra Modi will see Macron. Macron awaits Moody’s decision on"
                + " Indian debt."),
        Example.miss(
            "Boris Johnson met Ron Johnston in London. Johnston said he knew Johnson from school."),
        Example.miss("Hunter Biden met Jill Biden. The Bidens’ visit lasted a day."),
        Example.miss("Dan Miller called Daniel Miller. His cousin Jon Miller was there as well."));
  }

  @Override
  public List<Evidence> find(Document document) {
    List<NameMention> mentions = names.in(document);
    List<Evidence> evidence = new ArrayList<>();
    evidence.addAll(new StrangeNames(document, mentions, firstNames, nameWords).find());
    evidence.addAll(new NameSpellings(document, mentions, firstNames).find());
    evidence.sort(Comparator.comparing(Evidence::span));
    return evidence;
  }
}
