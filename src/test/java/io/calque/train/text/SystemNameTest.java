package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemNameTest {
  @ParameterizedTest
  @CsvSource({
    "CUNI-DocTransformer, cuni",
    "CUNI-Transformer2018, cuni",
    "uedin-wmt13.2636, uedin",
    "UEdin, uedin",
    "GPT-4-1106, gpt",
    "davinci-003-Doc-W16-zeroshot, davinci",
    "Online-B, online-b",
    "onlineB, online-b",
    "online-A, online-a",
    "rbmt-3, rbmt-3",
    "commercial-3, commercial-3",
    "P3AI, p3ai",
    "LT22, lt",
    "MES:.2843, mes",
    "2020, 2020",
  })
  void family_names_areThoseOfMakers(String system, String family) {
    assertEquals(family, SystemName.family(system));
  }

  @Test
  void isPrompt_waysToAsk_areTold() {
    assertTrue(SystemName.isPrompt("davinci-003-RR-5-shot"), "shot");
    assertTrue(SystemName.isPlainPrompt("davinci-003-zeroshot"), "zeroshot");
    assertFalse(SystemName.isPlainPrompt("davinci-003-Doc-W2-zeroshot"), "by document");
    assertFalse(SystemName.isPrompt("GPT-4"), "GPT-4");
  }
}
