package io.calque.review.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A page in Chromium, driven by the DevTools protocol. */
final class Chromium implements AutoCloseable {
  static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long PATIENCE = 30;

  private final Process process;
  private final WebSocket socket;
  private final String session;
  private final Map<Integer, CompletableFuture<JsonNode>> answers;
  private final AtomicInteger loads;
  private final List<String> complaints;
  private final AtomicInteger number = new AtomicInteger();

  private Chromium(Process process, WebSocket socket, String session, Listener listener) {
    this.process = process;
    this.socket = socket;
    this.session = session;
    this.answers = listener.answers;
    this.loads = listener.loads;
    this.complaints = listener.complaints;
  }

  static Chromium start(Path folder) throws Exception {
    Path profile = folder.resolve("profile");
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    await(() -> lines(port) == 2, "Chromium does not listen");
    List<String> lines = Files.readAllLines(port);
    Listener listener = new Listener();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), listener)
            .get(PATIENCE, TimeUnit.SECONDS);
    Chromium browser = new Chromium(process, socket, "", listener);
    String target =
        browser
            .call("Target.createTarget", MAPPER.createObjectNode().put("url", "about:blank"))
            .path("targetId")
            .asText();
    String session =
        browser
            .call(
                "Target.attachToTarget",
                MAPPER.createObjectNode().put("targetId", target).put("flatten", true))
            .path("sessionId")
            .asText();
    Chromium page = new Chromium(process, socket, session, listener);
    page.number.set(1_000);
    for (String domain : List.of("Page", "Runtime", "Log")) {
      page.call(domain + ".enable", MAPPER.createObjectNode());
    }
    return page;
  }

  private static int lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Gathers answers and events. */
  private static final class Listener implements WebSocket.Listener {
    final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    final AtomicInteger loads = new AtomicInteger();
    final List<String> complaints = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          take(MAPPER.readTree(text.toString()));
        } catch (IOException e) {
          complaints.add("not JSON: " + e.getMessage());
        }
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(JsonNode message) {
      CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt(-1));
      if (answer != null) {
        answer.complete(message);
      }
      switch (message.path("method").asText("")) {
        case "Page.loadEventFired" -> loads.incrementAndGet();
        case "Runtime.exceptionThrown", "Log.entryAdded" ->
            complaints.add(message.path("params").toString());
        default -> {
          // of no interest
        }
      }
    }
  }

  private JsonNode call(String method, ObjectNode parameters) throws Exception {
    int id = number.incrementAndGet();
    ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
    JsonNode result = answer.get(PATIENCE, TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new IllegalStateException(method + ": " + result.path("error"));
    }
    return result.path("result");
  }

  /** Goes to an address and waits until the page is there. */
  void open(String address) throws Exception {
    int before = loads.get();
    call("Page.navigate", MAPPER.createObjectNode().put("url", address));
    await(() -> loads.get() > before, address + " does not load");
  }

  /** Presses a key that leads to another page, and waits until that is there. */
  void pressAndGo(String key) throws Exception {
    int before = loads.get();
    press(key);
    await(() -> loads.get() > before, "after '" + key + "' no page came");
  }

  /** Presses a key and lets it go. */
  void press(String key) throws Exception {
    ObjectNode down = MAPPER.createObjectNode().put("key", key);
    if (key.length() == 1) {
      down.put("type", "keyDown").put("text", key).put("unmodifiedText", key);
    } else {
      down.put("type", "rawKeyDown");
      if (key.equals("Enter")) {
        down.put("type", "keyDown").put("text", "\r").put("windowsVirtualKeyCode", 13);
      } else if (key.equals("Escape")) {
        down.put("windowsVirtualKeyCode", 27);
      }
    }
    call("Input.dispatchKeyEvent", down);
    call("Input.dispatchKeyEvent", MAPPER.createObjectNode().put("type", "keyUp").put("key", key));
  }

  /** Types a text where the focus is. */
  void type(String text) throws Exception {
    call("Input.insertText", MAPPER.createObjectNode().put("text", text));
  }

  /** The value of an expression as text. */
  String eval(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            MAPPER
                .createObjectNode()
                .put("expression", "String(" + expression + ")")
                .put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value").asText();
  }

  /** Changes the window, and whether the system is dark. */
  void look(int width, int height, boolean dark) throws Exception {
    ObjectNode size = MAPPER.createObjectNode().put("width", width).put("height", height);
    size.put("deviceScaleFactor", 1).put("mobile", width < 500);
    call("Emulation.setDeviceMetricsOverride", size);
    ObjectNode media = MAPPER.createObjectNode();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", dark ? "dark" : "light");
    call("Emulation.setEmulatedMedia", media);
  }

  /** Names and roles of all that a screen reader is told, as {@code role: name}. */
  List<String> accessibleNames() throws Exception {
    call("Accessibility.enable", MAPPER.createObjectNode());
    List<String> names = new ArrayList<>();
    JsonNode nodes = call("Accessibility.getFullAXTree", MAPPER.createObjectNode()).path("nodes");
    for (JsonNode node : nodes) {
      if (!node.path("ignored").asBoolean()) {
        names.add(
            node.path("role").path("value").asText()
                + ": "
                + node.path("name").path("value").asText());
      }
    }
    return names;
  }

  /** Takes a picture of the window. */
  void picture(Path file) throws Exception {
    JsonNode shot = call("Page.captureScreenshot", MAPPER.createObjectNode().put("format", "png"));
    Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
  }

  /** What the browser complained of: errors of scripts, and what the policy of the page forbade. */
  List<String> complaints() {
    return complaints;
  }

  private static void await(BooleanSupplier condition, String problem) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(problem);
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    socket.abort();
    // Its helpers outlive it for a moment, and write into the profile while a test removes that.
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      for (ProcessHandle helper : helpers) {
        helper.destroyForcibly();
        // One that nobody waits for stays in the list of processes, but writes no more.
        helper.onExit().completeOnTimeout(helper, 2, TimeUnit.SECONDS).join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
