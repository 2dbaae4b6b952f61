package io.calque.spark;

import org.apache.spark.sql.types.StructType;

/** The objects of the JSON formats as columns; fields that are missing there are null here. */
final class ContractColumns {
  private static final String PROBABILITY =
      "STRUCT<original: DOUBLE, spun: DOUBLE, translated: DOUBLE>";

  private static final String EVIDENCE =
      "STRUCT<type: STRING, start: INT, end: INT, text: STRING, suggestions: ARRAY<STRING>,"
          + " score: DOUBLE, reason: STRING, candidate: BOOLEAN>";

  private static final String RATE = "STRUCT<falseAlarmRate: DOUBLE>";

  /** An article. */
  static final StructType ARTICLE =
      StructType.fromDDL(
          "schema STRING, source STRING, title STRING, language STRING, tier STRING,"
              + " verdict STRING, probability "
              + PROBABILITY
              + ", falseAlarmRate DOUBLE, tests STRUCT<spun: "
              + RATE
              + ", translated: "
              + RATE
              + ">, residue ARRAY<STRUCT<type: STRING, text: STRING, start: INT, end: INT>>,"
              + " sentences ARRAY<STRUCT<index: INT, start: INT, end: INT, text: STRING,"
              + " label: STRING, quotedShare: DOUBLE, probability: "
              + PROBABILITY
              + ", evidence: ARRAY<"
              + EVIDENCE
              + ">>>, reason STRING, text STRING, date STRING,"
              + " declared ARRAY<STRUCT<kind: STRING, by: STRING, value: STRING>>");

  /** A site. */
  static final StructType SITE =
      StructType.fromDDL(
          "site STRING, verdict STRING, reason STRING, articles STRUCT<original: INT, spun: INT,"
              + " translated: INT, insufficient: INT, repeated: INT>,"
              + " flaggedShare STRUCT<share: DOUBLE, lower: DOUBLE, upper: DOUBLE>,"
              + " expectedFalseAlarms DOUBLE, falseAlarmRate DOUBLE,"
              + " strongest ARRAY<STRUCT<source: STRING, articles: INT, evidence: "
              + EVIDENCE
              + ">>, types MAP<STRING, INT>,"
              + " traits ARRAY<STRUCT<kind: STRING, name: STRING, count: INT, of: INT>>,"
              + " firstDate STRING, lastDate STRING,"
              + " declared STRUCT<articles: INT, of: INT, kinds: MAP<STRING, INT>>");

  private ContractColumns() {}
}
