package io.calque.signal;

class KeptWordsTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("kept-words");
  }
}
