package org.entente.server.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.server.sparql.Outcome;

/**
 * An outcome as a page shows it: columns and rows of cells.
 *
 * @param truncated whether there is more than is shown
 */
public record Table(List<String> columns, List<Row> rows, boolean truncated) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** One row. */
  public record Row(List<Piece> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The table of an outcome; of triples, the number. */
  static Table of(Outcome outcome, Names names) {
    if (outcome instanceof Outcome.Rows rows) {
      List<String> columns =
          rows.variables().stream().map(v -> v.getVarName().replace('_', ' ')).toList();
      List<Row> cells = rows.rows().stream().map(row -> row(row, rows.variables(), names)).toList();
      return new Table(columns, cells, rows.truncated());
    }
    String words =
        outcome instanceof Outcome.Truth truth
            ? (truth.value() ? "yes" : "no")
            : ((Outcome.Triples) outcome).graph().size() + " statements";
    return new Table(
        List.of("answer"), List.of(new Row(List.of(Piece.text(words)))), outcome.truncated());
  }

  public boolean empty() {
    return rows.isEmpty();
  }

  /** The number of rows in words. */
  public String count() {
    return rows.size() == 1 ? "1 row" : rows.size() + " rows";
  }

  private static Row row(Binding binding, List<Var> variables, Names names) {
    List<Piece> cells = new ArrayList<>();
    for (Var variable : variables) {
      Node node = binding.get(variable);
      cells.add(node == null ? Piece.text("") : names.piece(node));
    }
    return new Row(cells);
  }
}
