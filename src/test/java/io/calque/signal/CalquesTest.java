package io.calque.signal;

class CalquesTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("calques");
  }
}
