package io.calque.signal;

class NameFormsTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("name-forms");
  }
}
