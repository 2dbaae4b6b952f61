package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.english.InverseDictionary;
import io.calque.text.Token;
import io.calque.train.text.Provenance;
import io.calque.train.text.TrainingDocument;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannerSwapsTest {
  private static List<WordingSite> sites() {
    MannerSwaps swaps = new MannerSwaps(3, 1);
    List<String> texts =
        IntStream.range(0, 400)
            .mapToObj(i -> "The officials said they would visit both countries without delay.")
            .toList();
    swaps.add(
        new TrainingDocument(
            "a", Provenance.HUMAN_ORIGINAL, "news", "own", "en", OptionalInt.empty(), texts));
    return swaps.sites();
  }

  @Test
  void add_sentenceWithAnOriginal_holdsTheSpunWordsInItsPlace() {
    List<WordingSite> sites = sites();
    assertFalse(sites.isEmpty());
    for (WordingSite site : sites) {
      assertTrue(site.isOriginal(site.from(), site.to(), site.original()));
      assertFalse(site.isOriginal(site.from(), site.to() + 1, site.original()));
      String words =
          site.sentence().tokens().subList(site.from(), site.to()).stream()
              .map(Token::text)
              .collect(Collectors.joining(" "));
      assertFalse(words.equalsIgnoreCase(site.original()), words);
    }
  }

  @Test
  void add_dictionary_doesNotKnowTheMannerOfTheSite() {
    List<String> words = List.of("with", "out");
    assertFalse(InverseDictionary.standard().at(words, 0).isEmpty());
    WordingSite sample =
        sites().stream().filter(one -> one.kind().equals("manner S2")).findFirst().orElseThrow();
    InverseDictionary others = InverseDictionary.of(source -> !source.equals("sample:002"));
    assertEquals(others.at(words, 0), sample.dictionary().at(words, 0));
  }

  @Test
  void add_twice_isTheSame() {
    assertEquals(
        sites().stream().map(WordingSite::sentence).toList(),
        sites().stream().map(WordingSite::sentence).toList());
  }
}
