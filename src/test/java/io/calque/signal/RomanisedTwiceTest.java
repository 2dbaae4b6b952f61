package io.calque.signal;

class RomanisedTwiceTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("romanised-twice");
  }
}
