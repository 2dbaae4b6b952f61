package io.calque.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was measured on and with; facts that the system does not tell are left out. */
final class Machine {
  private static final Pattern KILOBYTES = Pattern.compile("MemTotal:\\s++(\\d++) kB");
  private static final Pattern PROCESSOR = Pattern.compile("model name\\s*+: ([^\\n]++)");
  private static final Pattern SYSTEM = Pattern.compile("PRETTY_NAME=\"([^\"\\n]++)\"");

  private Machine() {}

  /** Cores, memory, Java and operating system, in a line. */
  static String facts() {
    StringBuilder out = new StringBuilder();
    out.append(Runtime.getRuntime().availableProcessors()).append(" cores");
    String processor = find(PROCESSOR, "/proc/cpuinfo");
    out.append(" (").append(processor.isEmpty() ? System.getProperty("os.arch") : processor);
    out.append(')');
    String memory = find(KILOBYTES, "/proc/meminfo");
    if (!memory.isEmpty()) {
      double gigabytes = Long.parseLong(memory) / (1024.0 * 1024);
      out.append(String.format(Locale.ROOT, ", %.0f GB of memory", gigabytes));
    }
    out.append(", ").append(System.getProperty("java.vm.name"));
    out.append(' ').append(System.getProperty("java.runtime.version"));
    String system = find(SYSTEM, "/etc/os-release");
    out.append(", ").append(system.isEmpty() ? System.getProperty("os.name") : system);
    return out.toString();
  }

  private static String find(Pattern pattern, String file) {
    try {
      Matcher found = pattern.matcher(Files.readString(Path.of(file)));
      return found.find() ? found.group(1).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** The version of a library, from its jar's name on the class path. */
  static String version(String library) {
    Matcher jar =
        Pattern.compile("[/\\\\]" + Pattern.quote(library) + "-(\\d[^/\\\\]*?)\\.jar")
            .matcher(System.getProperty("java.class.path"));
    return jar.find() ? jar.group(1) : "of unknown version";
  }
}
