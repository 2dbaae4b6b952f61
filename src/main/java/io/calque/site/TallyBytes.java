package io.calque.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.BadDataException;
import io.calque.text.Declaration;
import io.calque.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tally as bytes, to carry it to another machine that runs the same version; no format to keep.
 * What is read adds up and merges as what was written.
 */
@SuppressWarnings("EnumOrdinal") // both ends have the same constants
public final class TallyBytes {
  /** First byte; another with each change of what follows. */
  private static final int VERSION = 1;

  private TallyBytes() {}

  /** The tally as bytes. */
  public static byte[] write(SiteTally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      text(out, tally.site());
      out.writeDouble(tally.articleRate());
      out.writeInt(tally.texts().repeated());
      Map<Long, ArticleFacts> texts = tally.texts().byHash();
      out.writeInt(texts.size());
      for (Map.Entry<Long, ArticleFacts> one : texts.entrySet()) {
        out.writeLong(one.getKey());
        facts(out, one.getValue());
      }
      out.writeInt(tally.textless().size());
      for (Map.Entry<ArticleFacts, Integer> one : tally.textless().entrySet()) {
        out.writeInt(one.getValue());
        facts(out, one.getKey());
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The tally in {@code bytes}.
   *
   * @throws BadDataException if they are of another version, or damaged
   */
  public static SiteTally read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readByte();
      if (version != VERSION) {
        throw new BadDataException(
            "tally", "", "expected version " + VERSION + ", found " + version);
      }
      SiteTally tally = new SiteTally(text(in), in.readDouble());
      tally.texts().repeat(in.readInt());
      for (int left = in.readInt(); left > 0; left--) {
        tally.texts().add(in.readLong(), facts(in));
      }
      for (int left = in.readInt(); left > 0; left--) {
        int times = in.readInt();
        tally.textless().merge(facts(in), times, Integer::sum);
      }
      return tally;
    } catch (IOException e) {
      throw new BadDataException("tally", "", "is cut short");
    }
  }

  private static void facts(DataOutputStream out, ArticleFacts facts) throws IOException {
    out.writeByte(facts.verdict().ordinal());
    out.writeLong(facts.date().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    out.writeShort(facts.types().size());
    for (Map.Entry<ArtifactType, Integer> type : facts.types().entrySet()) {
      out.writeByte(type.getKey().ordinal());
      out.writeInt(type.getValue());
    }
    texts(out, facts.templates());
    out.writeShort(facts.declared().size());
    for (Declaration.Kind kind : facts.declared()) {
      out.writeByte(kind.ordinal());
    }
    out.writeInt(facts.evidence().size());
    for (SiteEvidence one : facts.evidence()) {
      evidence(out, one);
    }
  }

  private static ArticleFacts facts(DataInputStream in) throws IOException {
    Verdict verdict = Verdict.values()[in.readByte()];
    long day = in.readLong();
    Map<ArtifactType, Integer> types = new LinkedHashMap<>();
    for (int left = in.readShort(); left > 0; left--) {
      types.put(ArtifactType.values()[in.readByte()], in.readInt());
    }
    Set<String> templates = new HashSet<>(texts(in));
    Set<Declaration.Kind> declared = new HashSet<>();
    for (int left = in.readShort(); left > 0; left--) {
      declared.add(Declaration.Kind.values()[in.readByte()]);
    }
    List<SiteEvidence> evidence = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      evidence.add(evidence(in));
    }
    Optional<LocalDate> date =
        day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    return new ArticleFacts(verdict, date, types, templates, declared, evidence);
  }

  private static void evidence(DataOutputStream out, SiteEvidence one) throws IOException {
    Evidence evidence = one.evidence();
    text(out, one.source());
    out.writeInt(one.sentence());
    out.writeInt(one.articles());
    out.writeByte(evidence.type().ordinal());
    out.writeInt(evidence.span().start());
    out.writeInt(evidence.span().end());
    text(out, evidence.text());
    texts(out, evidence.suggestions());
    out.writeDouble(evidence.score());
    text(out, evidence.reason());
    out.writeBoolean(evidence.candidate());
  }

  private static SiteEvidence evidence(DataInputStream in) throws IOException {
    String source = text(in);
    int sentence = in.readInt();
    int articles = in.readInt();
    ArtifactType type = ArtifactType.values()[in.readByte()];
    Span span = new Span(in.readInt(), in.readInt());
    String text = text(in);
    List<String> suggestions = texts(in);
    Evidence evidence =
        new Evidence(type, span, text, suggestions, in.readDouble(), text(in), in.readBoolean());
    return new SiteEvidence(source, sentence, evidence, articles);
  }

  private static void texts(DataOutputStream out, Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String one : texts) {
      text(out, one);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }
}
