package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
  private static final String TOKENIZER =
      """
      {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
       "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                      "strip_accents": null, "lowercase": true},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "post_processor": null, "decoder": null,
       "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                 "max_input_chars_per_word": 100,
                 "vocab": {"[UNK]": 0, "the": 1, "cafe": 2, "bridge": 3, "##s": 4, ".": 5,
                           "long": 6, "-": 7, "term": 8}}}
      """;
  private static final String UNKNOWN = "0";

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeTokenizer() throws IOException {
    file = Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
  }

  @ParameterizedTest
  @CsvSource({
    "the, 1",
    "THE, 1",
    "Café, 2",
    "cafe\u0301, 2",
    "bridges, 3 4",
    "long-term, 6 7 8",
    "., 5",
    "zzz, " + UNKNOWN,
    "\ud83d\ude00, " + UNKNOWN,
    "\ud800, ''",
    "\u4e2d\u6587, 0 0",
    "'', ''",
    "' ', ''",
    "'\u0007', ''",
  })
  void of_word_givesItsPieces(String word, String expected) {
    try (WordPieces pieces = WordPieces.open(file)) {
      assertEquals(expected, ids(pieces.of(List.of(word))));
    }
  }

  @Test
  void of_sentence_mapsPiecesToWords() {
    try (WordPieces opened = WordPieces.open(file)) {
      Pieces pieces = opened.of(List.of("The", "", "long-term", "\ud83d\ude00", "bridges", "."));
      assertEquals("1 6 7 8 0 3 4 5", ids(pieces));
      assertEquals(
          List.of(0, 2, 2, 2, 3, 4, 4, 5),
          IntStream.range(0, pieces.size()).mapToObj(pieces::word).toList());
    }
  }

  @Test
  void of_noWords_givesNoPieces() {
    try (WordPieces pieces = WordPieces.open(file)) {
      assertEquals(0, pieces.of(List.of()).size());
    }
  }

  @Test
  void of_manyWords_cutsNone() {
    List<String> words = new ArrayList<>(Collections.nCopies(2_000, "bridges"));
    try (WordPieces opened = WordPieces.open(file)) {
      Pieces pieces = opened.of(words);
      assertEquals(4_000, pieces.size());
      assertEquals(1_999, pieces.word(3_999));
    }
  }

  @Test
  void of_veryLongWord_isOneUnknownPiece() {
    try (WordPieces pieces = WordPieces.open(file)) {
      assertEquals(UNKNOWN, ids(pieces.of(List.of("the".repeat(100_000)))));
    }
  }

  @Test
  void open_missingFile_isNamed() {
    Path missing = folder.resolve("missing.json");
    BadDataException e = assertThrows(BadDataException.class, () -> WordPieces.open(missing));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith(missing + ": cannot be read: "), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "{", "[1]", "{\"version\": \"1.0\"}"})
  void open_otherText_isNoTokenizer(String text) throws IOException {
    Files.writeString(file, text);
    BadDataException e = assertThrows(BadDataException.class, () -> WordPieces.open(file));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith(file + ": is not a tokenizer: "), e.getMessage());
  }

  private static String ids(Pieces pieces) {
    return String.join(
        " ",
        IntStream.range(0, pieces.size()).mapToObj(i -> Integer.toString(pieces.id(i))).toList());
  }
}
