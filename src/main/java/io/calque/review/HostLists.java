package io.calque.review;

import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Lists of hosts for programs that block them, each host below a line that says why. */
final class HostLists {
  private static final String TITLE = "Sites with spun or machine-translated articles";
  private static final String HOW = "Each confirmed by a person, with Calque";

  private static final String MASTODON_HEADER =
      "#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate";

  private HostLists() {}

  /** The sites by host, in order; sites without one are left out. */
  private static Map<BlockedHost, ConfirmedSite> hosts(List<ConfirmedSite> sites) {
    Map<BlockedHost, ConfirmedSite> hosts = new LinkedHashMap<>();
    for (ConfirmedSite site : sites) {
      BlockedHost.of(site.site()).ifPresent(host -> hosts.putIfAbsent(host, site));
    }
    return hosts;
  }

  private static String why(ConfirmedSite site) {
    return TerminalText.line(site.line());
  }

  private static String changed(List<ConfirmedSite> sites) {
    return sites.stream()
        .map(site -> site.date().toString())
        .max(String::compareTo)
        .orElse("never");
  }

  /** Rules of uBlacklist: front matter, and a match pattern for the site and what is below it. */
  static void ublacklist(List<ConfirmedSite> sites, Writer out) throws IOException {
    out.write("---\nname: " + TITLE + "\n---\n");
    out.write("# " + HOW + "; last change " + changed(sites) + "\n");
    for (Map.Entry<BlockedHost, ConfirmedSite> one : hosts(sites).entrySet()) {
      BlockedHost host = one.getKey();
      out.write("# " + why(one.getValue()) + "\n");
      out.write("*://" + (host.isNumber() ? "" : "*.") + host.name() + "/*\n");
    }
  }

  /** Network filters of Adblock Plus, which uBlock Origin and AdGuard read too. */
  static void adblock(List<ConfirmedSite> sites, Writer out) throws IOException {
    out.write("[Adblock Plus 2.0]\n! Title: " + TITLE + "\n");
    out.write("! Description: " + HOW + "\n! Last modified: " + changed(sites) + "\n");
    for (Map.Entry<BlockedHost, ConfirmedSite> one : hosts(sites).entrySet()) {
      out.write("! " + why(one.getValue()) + "\n");
      out.write("||" + one.getKey().name() + "^\n");
    }
  }

  /** A hosts file, which knows no subdomains: the site, its www, and the hosts of its pages. */
  static void hosts(List<ConfirmedSite> sites, Writer out) throws IOException {
    out.write("# " + TITLE + "\n# " + HOW + "; last change " + changed(sites) + "\n");
    Set<String> written = new TreeSet<>();
    for (Map.Entry<BlockedHost, ConfirmedSite> one : hosts(sites).entrySet()) {
      if (one.getKey().isNumber()) {
        continue;
      }
      out.write("# " + why(one.getValue()) + "\n");
      for (String name : names(one.getKey(), one.getValue())) {
        if (written.add(name)) {
          out.write("0.0.0.0 " + name + "\n");
        }
      }
    }
  }

  private static Set<String> names(BlockedHost host, ConfirmedSite site) {
    Set<String> names = new TreeSet<>();
    names.add(host.name());
    names.add("www." + host.name());
    for (JudgedArticle article : site.articles()) {
      String address = article.address();
      int start = address.indexOf("//") + 2;
      int end = start;
      while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
        end++;
      }
      BlockedHost.of(address.substring(start, end))
          .filter(page -> page.name().endsWith("." + host.name()))
          .ifPresent(page -> names.add(page.name()));
    }
    return names;
  }

  /** Domain blocks as Mastodon exports and imports them; limited, not suspended. */
  static void mastodon(List<ConfirmedSite> sites, Writer out) throws IOException {
    // written as it stands: the library would put what begins with # into quotation marks
    out.write(MASTODON_HEADER + "\n");
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    try (CSVPrinter rows = new CSVPrinter(new Unclosed(out), format)) {
      for (Map.Entry<BlockedHost, ConfirmedSite> one : hosts(sites).entrySet()) {
        if (!one.getKey().isNumber()) {
          rows.printRecord(
              one.getKey().name(), "silence", "false", "false", why(one.getValue()), "false");
        }
      }
    }
  }
}
