package io.calque.report;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * Looks for texts that a report does not escape: {@code JAZZER_FUZZ=1 ./mvnw test
 * -Dtest=ReportFuzz}. Not among the ordinary tests, as its agent would instrument them all; what it
 * finds becomes a case of {@link ReportEscapingTest}.
 */
class ReportFuzz {
  @FuzzTest(maxDuration = "20s")
  void report_anyText_isEscaped(FuzzedDataProvider data) throws IOException {
    ReportEscapingTest.check(
        data.consumeString(60),
        data.consumeString(40),
        data.consumeString(40),
        data.consumeRemainingAsString());
  }
}
