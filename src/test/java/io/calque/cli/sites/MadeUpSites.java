package io.calque.cli.sites;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Three made-up news sites, each on a server of its own on the loopback: {@code clean}, {@code
 * spun} and {@code translated}, of thirteen articles each. {@code src/test/resources/sites} says
 * where the texts come from. Thread-safe.
 */
public final class MadeUpSites implements AutoCloseable {
  /** Articles of each site. */
  public static final int ARTICLES = 13;

  private final Map<String, SiteServer> servers = new LinkedHashMap<>();

  private MadeUpSites() {}

  /**
   * Starts the servers.
   *
   * @throws IOException if no port can be had
   */
  public static MadeUpSites start() throws IOException {
    MadeUpSites sites = new MadeUpSites();
    try {
      sites.add("clean", CleanSite::pages);
      sites.add("spun", SpunSite::pages);
      sites.add("translated", TranslatedSite::pages);
    } catch (IOException | RuntimeException e) {
      sites.close();
      throw e;
    }
    return sites;
  }

  private void add(String site, SiteServer.Content content) throws IOException {
    servers.put(site, SiteServer.start(content));
  }

  /** Where {@code site} begins: {@code http://127.0.0.1:PORT/}. */
  public String address(String site) {
    return server(site).address();
  }

  /** How often anything was asked of {@code site}. */
  public int requests(String site) {
    return requestsByPath(site).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How often {@code path}, which begins with a slash, was asked of {@code site}. */
  public int requests(String site, String path) {
    return requestsByPath(site).getOrDefault(path, 0);
  }

  /** How often each path was asked of {@code site}, in the order of paths. */
  public Map<String, Integer> requestsByPath(String site) {
    return server(site).requests();
  }

  /** Forgets all requests. */
  public void forgetRequests() {
    servers.values().forEach(SiteServer::forgetRequests);
  }

  private SiteServer server(String site) {
    SiteServer server = servers.get(site);
    if (server == null) {
      throw new IllegalArgumentException("site " + site + " is none of " + servers.keySet());
    }
    return server;
  }

  @Override
  public void close() {
    servers.values().forEach(SiteServer::close);
  }
}
