package io.calque.spark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Makes rows of JSON objects; fields that are missing are null. */
final class JsonRow {
  private JsonRow() {}

  /** The fields of {@code object} that are columns. */
  static Row of(JsonNode object, StructType columns) {
    List<@Nullable Object> values = new ArrayList<>();
    for (StructField column : columns.fields()) {
      values.add(value(object.get(column.name()), column.dataType()));
    }
    return RowFactory.create(values.toArray());
  }

  private static @Nullable Object value(@Nullable JsonNode node, DataType type) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (type instanceof StructType struct) {
      return of(node, struct);
    }
    if (type instanceof ArrayType array) {
      List<@Nullable Object> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item, array.elementType())));
      return items;
    }
    if (type.equals(DataTypes.IntegerType)) {
      return node.intValue();
    }
    if (type.equals(DataTypes.DoubleType)) {
      return node.doubleValue();
    }
    return type.equals(DataTypes.BooleanType) ? (Object) node.booleanValue() : node.textValue();
  }
}
