package io.calque.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.input.InputCounts;
import io.calque.score.ArticleScore;
import io.calque.score.ArticleTests;
import io.calque.score.Calibration;
import io.calque.score.SentenceScore;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0: one run, a rule for each artifact type, a result for each piece of evidence,
 * strongest first within an article. A result of a flagged article is a warning, of any other a
 * note. Regions count in the text or, of articles aligned to it, in the page, in UTF-16 units.
 * Every article is listed as an artifact with its verdict, those without evidence too.
 */
final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final List<ArtifactType> RULES = List.of(ArtifactType.values());

  private final JsonGenerator json;
  private final Optional<Calibration> calibration;
  private final List<Target> targets = new ArrayList<>();

  /** An article, for the list at the end. */
  private record Target(
      String uri,
      String source,
      String title,
      Verdict verdict,
      double rate,
      ArticleTests tests,
      String reason) {}

  /** A piece of evidence and its sentence. */
  private record Found(SentenceScore sentence, Evidence evidence) {}

  SarifReport(Writer out, ReportOptions options) {
    this.json = SafeJson.to(out);
    this.calibration = options.calibration();
  }

  @Override
  public void begin() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Calque");
    String version = SarifReport.class.getPackage().getImplementationVersion();
    if (version != null) {
      json.writeStringField("version", version);
    }
    json.writeArrayFieldStart("rules");
    for (Map.Entry<ArtifactType, ArtifactHelp> rule : ArtifactHelp.all().entrySet()) {
      rule(rule.getKey(), rule.getValue());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  @Override
  public void article(ArticleScore score) throws IOException {
    SarifRegions regions = new SarifRegions(score.article());
    String uri = SourceUri.of(score.article());
    for (Found found : found(score)) {
      json.writeRaw('\n');
      json.writeStartObject();
      result(score.verdict(), found.evidence());
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      json.writeObjectFieldStart("physicalLocation");
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", uri);
      json.writeNumberField("index", targets.size());
      json.writeEndObject();
      regions.write(json, found.evidence(), found.sentence().sentence());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      properties(score, found.sentence(), found.evidence());
      json.writeEndObject();
    }
    targets.add(
        new Target(
            uri,
            score.article().source(),
            score.article().title(),
            score.verdict(),
            score.falseAlarmRate(),
            score.tests(),
            score.reason()));
    json.flush();
  }

  /** The evidence of an article, highest score first; of equals what stands first. */
  private static List<Found> found(ArticleScore score) {
    return score.sentences().stream()
        .flatMap(one -> one.evidence().stream().map(evidence -> new Found(one, evidence)))
        .sorted(
            Comparator.comparingDouble((Found one) -> one.evidence().score())
                .reversed()
                .thenComparing(one -> one.evidence().span()))
        .toList();
  }

  @Override
  public void end(InputCounts counts) throws IOException {
    json.writeRaw('\n');
    json.writeEndArray();
    json.writeArrayFieldStart("artifacts");
    for (Target target : targets) {
      json.writeRaw('\n');
      artifact(target);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    CountsJson.write(json, counts);
    if (calibration.isPresent()) {
      ArticleJson.calibration(json, calibration.get());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void artifact(Target target) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("location");
    json.writeStringField("uri", target.uri());
    json.writeEndObject();
    if (!target.title().isBlank()) {
      text("description", plain(target.title()));
    }
    json.writeArrayFieldStart("roles");
    json.writeString("analysisTarget");
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeStringField("source", target.source());
    json.writeStringField("verdict", target.verdict().id());
    json.writeFieldName("falseAlarmRate");
    json.writeNumber(Decimals.format(target.rate()));
    ArticleJson.tests(json, target.tests());
    json.writeStringField("reason", target.reason());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(ArtifactType type, ArtifactHelp help) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("id", type.id());
    json.writeStringField("name", help.name());
    text("shortDescription", help.summary());
    text("fullDescription", help.summary());
    text("help", help.help());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", type.isSlip() ? "note" : "warning");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(Verdict verdict, Evidence evidence) throws IOException {
    boolean flagged = verdict.isAccusation();
    json.writeStringField("ruleId", evidence.type().id());
    json.writeNumberField("ruleIndex", RULES.indexOf(evidence.type()));
    json.writeStringField("level", flagged && evidence.isWeighed() ? "warning" : "note");
    text("message", message(evidence));
    json.writeNumberField("rank", Math.round(100 * evidence.score()));
  }

  private void properties(ArticleScore article, SentenceScore sentence, Evidence evidence)
      throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("suggestions");
    for (String suggestion : evidence.suggestions()) {
      json.writeString(suggestion);
    }
    json.writeEndArray();
    json.writeNumberField("sentence", sentence.sentence().index());
    json.writeStringField("articleVerdict", article.verdict().id());
    json.writeFieldName("articleFalseAlarmRate");
    json.writeNumber(Decimals.format(article.falseAlarmRate()));
    json.writeEndObject();
  }

  private void text(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String message(Evidence evidence) {
    String better =
        evidence.suggestions().isEmpty()
            ? ""
            : ", probably “" + String.join("” or “", evidence.suggestions()) + "”";
    return plain("“" + Wording.shorten(evidence.text()) + "”" + better + ": " + evidence.reason());
  }

  /** Without what viewers read as a link, {@code [text](address)}, or as a placeholder. */
  static String plain(String text) {
    String line = TerminalText.line(text);
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      plain.append(c);
      boolean link = c == ']' && i + 1 < line.length() && line.charAt(i + 1) == '(';
      boolean placeholder =
          c == '{' && i + 1 < line.length() && Character.isDigit(line.charAt(i + 1));
      plain.append(link || placeholder ? " " : "");
    }
    return plain.toString();
  }
}
