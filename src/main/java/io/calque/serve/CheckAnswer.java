package io.calque.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Span;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * A scored text as LanguageTool answers: a match for each piece of evidence, offsets in UTF-16
 * units of the text and markup that were sent.
 *
 * @param request what was asked
 * @param score what was found
 */
record CheckAnswer(CheckRequest request, ArticleScore score) {
  /** Units of text shown on either side of a match. */
  private static final int CONTEXT = 40;

  private static final String MORE = "...";

  /** The id of a type's category, the manner of changing words that it shows. */
  static String category(ArtifactType type) {
    return type.manner().name();
  }

  /** Writes the fields of the answer. */
  void write(JsonGenerator json, String digest) throws IOException {
    software(json, digest);
    json.writeObjectFieldStart("warnings");
    json.writeBooleanField("incompleteResults", false);
    json.writeEndObject();
    language(json);
    json.writeArrayFieldStart("matches");
    for (SentenceScore sentence : score.sentences()) {
      for (Evidence evidence : sentence.evidence()) {
        Optional<Span> place = request.text().inOriginal(evidence.span());
        if (place.isPresent() && request.rules().want(evidence)) {
          match(json, sentence, evidence, place.get());
        }
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sentenceRanges");
    for (SentenceScore sentence : score.sentences()) {
      Optional<Span> place = request.text().inOriginal(sentence.sentence().span());
      if (place.isPresent()) {
        json.writeArray(new int[] {place.get().start(), place.get().end()}, 0, 2);
      }
    }
    json.writeEndArray();
  }

  /** Writes who answers, with the models' digest. */
  static void software(JsonGenerator json, String digest) throws IOException {
    json.writeObjectFieldStart("software");
    json.writeStringField("name", "Calque");
    json.writeStringField("version", ApiDocument.version());
    json.writeStringField("buildDate", "");
    json.writeNumberField("apiVersion", 1);
    json.writeBooleanField("premium", false);
    json.writeStringField("premiumHint", "");
    json.writeStringField("status", "");
    json.writeStringField("models", digest);
    json.writeEndObject();
  }

  private void language(JsonGenerator json) throws IOException {
    String found = score.article().language();
    // a text that is too short to tell is taken for what it was sent as
    boolean isEnglish = found.equals("en") || found.equals("und");
    String foundCode = isEnglish ? request.english().code() : found;
    String foundName = isEnglish ? request.english().words() : Variant.nameOf(found);
    json.writeObjectFieldStart("language");
    json.writeStringField("name", request.language().map(Variant::words).orElse(foundName));
    json.writeStringField("code", request.language().map(Variant::code).orElse(foundCode));
    json.writeObjectFieldStart("detectedLanguage");
    json.writeStringField("name", foundName);
    json.writeStringField("code", foundCode);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void match(JsonGenerator json, SentenceScore sentence, Evidence evidence, Span place)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("message", evidence.reason());
    json.writeStringField("shortMessage", words(evidence.type()));
    json.writeArrayFieldStart("replacements");
    for (String suggestion : evidence.suggestions()) {
      json.writeStartObject();
      json.writeStringField("value", suggestion);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("offset", place.start());
    json.writeNumberField("length", place.end() - place.start());
    context(json, place);
    json.writeStringField("sentence", sentence.sentence().text());
    json.writeObjectFieldStart("type");
    json.writeStringField("typeName", "Other");
    json.writeEndObject();
    rule(json, evidence.type());
    json.writeBooleanField("ignoreForIncompleteSentence", false);
    json.writeNumberField("contextForSureMatch", 0);
    json.writeEndObject();
  }

  private void context(JsonGenerator json, Span place) throws IOException {
    String text = request.text().original();
    int start = boundary(text, Math.max(0, place.start() - CONTEXT));
    int end = boundary(text, Math.min(text.length(), place.end() + CONTEXT));
    String before = start > 0 ? MORE : "";
    String shown = text.substring(start, end).replace('\n', ' ').replace('\r', ' ');
    json.writeObjectFieldStart("context");
    json.writeStringField("text", before + shown + (end < text.length() ? MORE : ""));
    json.writeNumberField("offset", before.length() + place.start() - start);
    json.writeNumberField("length", place.end() - place.start());
    json.writeEndObject();
  }

  /** The place itself, or the one after it where it would part a character. */
  private static int boundary(String text, int at) {
    boolean parts =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return parts ? at + 1 : at;
  }

  private static void rule(JsonGenerator json, ArtifactType type) throws IOException {
    json.writeObjectFieldStart("rule");
    json.writeStringField("id", type.id());
    json.writeStringField("description", words(type));
    json.writeStringField("issueType", "style");
    json.writeObjectFieldStart("category");
    json.writeStringField("id", category(type));
    json.writeStringField("name", type.manner().words());
    json.writeEndObject();
    json.writeBooleanField("isPremium", false);
    json.writeEndObject();
  }

  /** A type's name for people: {@code Tortured phrase}. */
  private static String words(ArtifactType type) {
    String words = type.id().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
