package io.calque.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.input.Inputs;
import io.calque.model.Manifest;
import io.calque.report.JsonLines;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/**
 * Functions of SQL and DataFrames. What the session is configured with says how they score: {@value
 * #MODELS} is the folder of the models on each machine (where nothing is said, the archive called
 * {@code models} that came with the job), {@value #TIER} and {@value #RATE} are those of {@code
 * calque score}.
 */
public final class CalqueFunctions {
  /** The configuration's name for the folder of the models. */
  public static final String MODELS = "spark.calque.models";

  /** The same for the tier. */
  public static final String TIER = "spark.calque.tier";

  /** The same for the promised share of false alarms. */
  public static final String RATE = "spark.calque.fpr";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CalqueFunctions() {}

  /**
   * Gives a session the function {@code calque_score(text)}: the text as one article, scored as
   * {@code calque score} scores a file that holds it; a struct with the fields of a JSONL line.
   * Null for null, and for a text of more than {@value Inputs#LONGEST_TEXT} UTF-16 units, which is
   * no single article.
   *
   * @throws io.calque.text.BadDataException if the models are not there
   * @throws IllegalArgumentException if tier or rate cannot be
   */
  public static void register(SparkSession spark) {
    List<String> models = List.of(spark.conf().get(MODELS, Scorers.ARCHIVE));
    String tier = Tier.of(spark.conf().get(TIER, Tier.AUTO.id())).id();
    double rate = Double.parseDouble(spark.conf().get(RATE, "0.01"));
    String digest = Manifest.read(Scorers.folder(models)).digest();
    Scoring scoring = Scoring.ofTexts(models, digest, tier, rate);
    UDF1<String, @Nullable Row> score = text -> score(text, scoring);
    spark.udf().register("calque_score", score, ContractColumns.ARTICLE);
  }

  private static @Nullable Row score(@Nullable String text, Scoring scoring)
      throws JsonProcessingException {
    if (text == null || text.length() > Inputs.LONGEST_TEXT) {
      return null;
    }
    ArticleScore score = Scorers.of(scoring).score(text);
    return JsonRow.of(MAPPER.readTree(JsonLines.article(score, false)), ContractColumns.ARTICLE);
  }
}
