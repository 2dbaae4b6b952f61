package io.calque.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a program, from its start to its end.
 *
 * @param seconds elapsed
 * @param kilobytes most memory resident, as Linux tells it in {@code VmHWM}; 0 where it is not told
 */
record ProcessRun(double seconds, long kilobytes) {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s++(\\d++) kB");
  private static final int LOOK_EVERY = 10; // milliseconds; what is needed after that is missed

  /**
   * Runs a program to its end; what it prints goes nowhere.
   *
   * @throws IOException if it cannot be started or ends with another code than 0
   */
  static ProcessRun of(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(status));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException("ended with " + process.exitValue() + ": " + command);
    }
    return new ProcessRun(seconds, peak);
  }

  private static long peak(Path status) {
    try {
      Matcher line = PEAK.matcher(Files.readString(status));
      return line.find() ? Long.parseLong(line.group(1)) : 0;
    } catch (IOException e) {
      return 0; // no such file system, or the process has just ended
    }
  }
}
