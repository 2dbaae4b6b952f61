package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceWindowTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 16", "15, 16", "16, 16", "17, 32"})
  void places_anyCount_areFilledUpToSixteens(int asked, int width) {
    Pieces pieces = FixedPieces.words(LongStream.range(0, 40).toArray());
    List<Integer> all = IntStream.range(10, 10 + asked).boxed().toList();
    long[] expected = new long[width];
    Arrays.setAll(expected, i -> 6 + Math.min(i, asked - 1));
    assertArrayEquals(expected, new PieceWindow(pieces, new Windows.Window(5, 40), all).places());
  }
}
