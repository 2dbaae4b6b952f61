package io.calque.extract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A made-up article.
 *
 * @param title its headline
 * @param paragraphs its text, as plain text
 */
record Story(String title, List<String> paragraphs) {
  private static final List<Story> ALL =
      List.of(
          new Story(
              "Tramway to Holm reopens after nine years",
              List.of(
                  "The tramway up to Holm carried its first passengers for nine years on Saturday,"
                      + " and the mayor paid for his own ticket.",
                  "Most of the rails had to be laid anew, because the old ones had been sold by"
                      + " mistake to a scrap dealer from the coast.",
                  "Conductor Ida Marsh found her whistle in a drawer where she had put it on the"
                      + " last evening, wrapped in a clean sock.",
                  "The cars run every forty minutes until dusk, and a fifth one waits in the shed"
                      + " in case the hill gets the better of the others.",
                  "Children may ride on the back platform, provided that they hold on with both"
                      + " hands and do not ring the bell on the bridge.",
                  "A shopkeeper at the upper stop said that he had sold more lemonade before lunch"
                      + " than in the whole of the spring.",
                  "The council expects the line to pay for itself by the year after next, or at the"
                      + " latest by the year after that.")),
          new Story(
              "Bakers of Aldmere argue about a loaf",
              List.of(
                  "Two bakers in Aldmere have fallen out over a loaf that each of them says his"
                      + " grandmother was the first to make.",
                  "It is round, dark and heavy, with a cross cut into the crust, and it keeps for"
                      + " three weeks in a dry cellar.",
                  "Old Mr. Pell showed the reporters a ledger of 1911 in which the loaf is"
                      + " mentioned twice, once in pencil and once in ink.",
                  "His neighbour across the square answered with a photograph of his great-aunt,"
                      + " who holds what may be a loaf or a hat.",
                  "The guild has asked both men to bake one on the same morning, in the same oven,"
                      + " and to let the schoolchildren decide.",
                  "Nobody has said what is to become of the loser, but a third baker has let it be"
                      + " known that he is looking for an apprentice.")),
          new Story(
              "Bees stop work on the new library",
              List.of(
                  "Work on the new library has been put off until autumn because a swarm has"
                      + " settled in the scaffolding at the north wall.",
                  "The foreman noticed the bees on Tuesday when one of his men would not climb past"
                      + " the second floor for any money.",
                  "A keeper from the next village came with a box and a veil, looked up for a long"
                      + " while and said that they seemed content.",
                  "By law they may not be moved before the end of September, which the architect"
                      + " says he had not allowed for in his plans.",
                  "The librarians have put up a small sign that asks readers to return their books"
                      + " quietly and by the southern door.",
                  "Honey from the site, if there is any, is to be sold in aid of the roof, which"
                      + " has leaked since the day it was mended.",
                  "The builders are meanwhile laying a path to the bicycle shed, where so far"
                      + " nothing has been found to live.")),
          new Story(
              "Quarry lake loses two metres of water",
              List.of(
                  "The lake in the old quarry above Sutterby has lost two metres of water since"
                      + " May, and nobody can say where it has gone.",
                  "Anglers first saw it when the jetty, from which they had always fished with"
                      + " short rods, stood on dry stones one morning.",
                  "A geologist from the college lowered a lamp into a crack and heard it strike"
                      + " something hollow after eleven seconds.",
                  "She believes that a gallery of the forgotten tin mine has fallen in, and that"
                      + " the water is filling it from below.",
                  "In that case the level should settle by winter, unless the gallery leads on to"
                      + " the spring from which the village drinks.",
                  "Until then the rowing club has moved its regatta to the canal, which is narrow"
                      + " but has at least not gone anywhere.",
                  "The carp have been counted and are said to be well, though a little closer"
                      + " together than they were used to.")),
          new Story(
              "Choir sings for its heating",
              List.of(
                  "The choir of Saint Orsola gave a concert on Friday in coats and gloves, so as to"
                      + " buy oil for the stove in its own hall.",
                  "Four hundred people came, more than the benches hold, and a class from the"
                      + " technical school brought its own stools.",
                  "They heard two motets, a round about a miller and, by request, the song of the"
                      + " ferryman with all its thirteen verses.",
                  "The tenors, of whom there are three, were praised by the vicar for having been"
                      + " audible as far as the second pillar.",
                  "With what was in the hat the treasurer means to order oil on Monday, if the"
                      + " price does not go up over the weekend.",
                  "Should it stay mild, the money will be spent on the piano, in which a family of"
                      + " mice was found at Easter.")),
          new Story(
              "Orchard on the motorway bears its first apples",
              List.of(
                  "The orchard that was planted on the covered stretch of the motorway at Linden"
                      + " has borne its first apples this week.",
                  "There are only thirty-one of them, small and rather sour, but the gardeners"
                      + " weighed each one and wrote it down.",
                  "When the cover was built eleven years ago, engineers had warned that no root"
                      + " would go deeper than the length of a hand.",
                  "The trees were therefore chosen from the kinds that grow on roofs and walls in"
                      + " the mountains and ask for little.",
                  "Below them some ninety thousand cars pass in a day, of which nothing can be"
                      + " heard on the grass but a faint hum.",
                  "A jar of jelly is to be sent to the ministry, together with the bill for the"
                      + " water of the three dry summers.")),
          new Story(
              "Lighthouse keeper hands over a lamp and a cat",
              List.of(
                  "After thirty-four years the keeper of the light at Cape Morn has handed his keys"
                      + " to a machine and his cat to the postman.",
                  "The lamp is now lit by a clock in the capital, which also knows when there is"
                      + " fog and when a bulb has burnt out.",
                  "Per Aske kept a diary all that time and never missed an evening, not even that"
                      + " of his own wedding in the chapel below.",
                  "Twice he saved a crew, and once a crew saved him, when the ladder broke and he"
                      + " hung by his braces until the tide came in.",
                  "He will live with his sister in town, in a room that has a view of the bus"
                      + " station, and says that he looks forward to it.",
                  "The cat is called Fresnel and has been told that there are plenty of birds about"
                      + " the post office as well.",
                  "Visitors may climb the tower on Sundays, but the brass must not be touched, for"
                      + " there is no one left to polish it.")),
          new Story(
              "School counts its swifts and finds one too many",
              List.of(
                  "Pupils of the school at Wexcombe count the swifts under its eaves every June,"
                      + " and this year they found one too many.",
                  "Twelve pairs had been ringed, yet twenty-five birds came in at dusk on five"
                      + " evenings in a row, as three classes attest.",
                  "The odd one has no ring and sleeps alone behind the gutter of the gymnasium,"
                      + " where it was filmed by a caretaker.",
                  "An expert who was sent the film thinks that it may be last year's young, come"
                      + " back a summer too early to breed.",
                  "The youngest class has voted to call it Thirteen, against the advice of the"
                      + " teacher, who does not hold with numbers.",
                  "In August they will all be gone to the south, and the gutter can at last be"
                      + " repaired, as it should have been in March.")));

  Story {
    paragraphs = List.copyOf(paragraphs);
  }

  static List<Story> all() {
    return ALL;
  }

  static Story of(int index) {
    return ALL.get(Math.floorMod(index, ALL.size()));
  }

  /** Paragraphs as HTML, from one index to another. */
  String p(int from, int to) {
    return in("p", from, to);
  }

  String p() {
    return p(0, paragraphs.size());
  }

  String in(String tag, int from, int to) {
    return paragraphs.subList(from, Math.min(to, paragraphs.size())).stream()
        .map(text -> "<" + tag + ">" + text + "</" + tag.split(" ")[0] + ">")
        .collect(Collectors.joining("\n"));
  }

  String h1() {
    return "<h1>" + title + "</h1>\n";
  }

  /** The whole text, paragraphs joined by a blank line. */
  String text() {
    return title + "\n\n" + String.join("\n\n", paragraphs);
  }

  int half() {
    return paragraphs.size() / 2;
  }
}
