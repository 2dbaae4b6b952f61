package io.calque.english;

import java.util.Set;

/** Words that no thesaurus replaces: their own rules do, and numbers and units stay as they are. */
public final class FunctionWords {
  private static final Set<String> WORDS =
      Set.of(
          ("a an the this that these those i you he she it we they me him her us them my your his"
               + " its our their mine who whom whose which what when where why how am is are was"
               + " were be been being have has had having do does did doing done will would shall"
               + " should can could may might must ought not no nor and or but if then than as at"
               + " by for from in into of off on onto out over to up with about after before"
               + " between through during above below under again once here there all any both each"
               + " few more most other some such only own same so too very just per said say says"
               + " mr mrs ms dr one two three four five six seven eight nine ten i'm it's don't"
               + " because while until against among also now even still yet ever less least many"
               + " much million billion percent well back down away around last first next never"
               + " always without within upon got get let second third fourth fifth sixth seventh"
               + " eighth ninth tenth half quarter dozen dozens hundred hundreds thousand thousands"
               + " millions billions zero twice year years month months week weeks day days hour"
               + " hours minute minutes seconds decade decades century centuries today yesterday"
               + " tomorrow dollar dollars pound pounds euro euros cent cents mile miles kilometers"
               + " kilometres meters metres")
              .split(" "));

  private FunctionWords() {}

  public static boolean contains(String lower) {
    return WORDS.contains(lower);
  }
}
