package org.entente.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.evidence.Span;
import org.entente.server.sparql.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as a page shows it: columns and rows of cells.
 *
 * @param truncated whether there is more than is shown
 */
public record Table(List<String> columns, List<Row> rows, boolean truncated) {
  /** Columns whose names are places, which have pages. */
  private static final Set<String> PLACES = Set.of("place", "venue");

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A value, and the column that it is in, which is told beside it where there is little room. */
  public record Cell(String column, Piece piece) {
    public String text() {
      return piece.text();
    }

    public String href() {
      return piece.href();
    }

    public boolean linked() {
      return piece.linked();
    }
  }

  /** One row. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The table of an outcome; of triples, the number. */
  static Table of(Outcome outcome, Names names) {
    return of(outcome, (variable, node, row) -> cell(variable, node, row, names));
  }

  /** The same, in which the name of one thing alone leads to it, and a place to its page. */
  static Table linked(Outcome outcome, Names names) {
    Map<String, Piece> known = new HashMap<>();
    return of(
        outcome,
        (variable, node, row) -> {
          Piece cell = cell(variable, node, row, names);
          if (cell.linked() || !node.isLiteral()) {
            return cell;
          }
          return PLACES.contains(variable.getVarName())
              ? new Piece(cell.text(), PlacePages.href(cell.text()))
              : known.computeIfAbsent(cell.text(), names::named);
        });
  }

  /** What is shown of a value in its row. */
  private interface Cells {
    Piece of(Var variable, Node node, Binding row);
  }

  private static Table of(Outcome outcome, Cells shown) {
    if (outcome instanceof Outcome.Rows rows) {
      List<String> columns =
          rows.variables().stream().map(v -> Names.split(v.getVarName())).toList();
      List<Row> cells = rows.rows().stream().map(row -> row(row, rows.variables(), shown)).toList();
      return new Table(columns, cells, rows.truncated());
    }
    String words =
        outcome instanceof Outcome.Truth truth
            ? (truth.value() ? "yes" : "no")
            : ((Outcome.Triples) outcome).graph().size() + " statements";
    return new Table(
        List.of("answer"),
        List.of(new Row(List.of(new Cell("answer", Piece.text(words))))),
        outcome.truncated());
  }

  /** Whether there are too many columns for a narrow screen. */
  public boolean wide() {
    return columns.size() > 3;
  }

  public boolean empty() {
    return rows.isEmpty();
  }

  /** The number of rows in words. */
  public String count() {
    return rows.size() == 1 ? "1 row" : rows.size() + " rows";
  }

  private static Row row(Binding binding, List<Var> variables, Cells shown) {
    List<Cell> cells = new ArrayList<>();
    for (Var variable : variables) {
      Node node = binding.get(variable);
      Piece piece = node == null ? Piece.text("") : shown.of(variable, node, binding);
      cells.add(new Cell(Names.split(variable.getVarName()), piece));
    }
    return new Row(cells);
  }

  /** A document's name leads to its text, and to the passage where the row has its positions. */
  private static Piece cell(Var variable, Node node, Binding row, Names names) {
    if (!node.isLiteral() || !variable.getVarName().equals("document")) {
      return names.piece(node);
    }
    Optional<Integer> start = position(row.get("start"));
    Optional<Integer> end = position(row.get("end"));
    String name = node.getLiteralLexicalForm();
    boolean cut = start.isPresent() && end.isPresent() && start.get() <= end.get();
    return new Piece(
        name,
        cut ? GraphSources.href(name, new Span(start.get(), end.get())) : DocumentAddress.of(name));
  }

  private static Optional<Integer> position(@Nullable Node node) {
    return node != null && node.isLiteral() && node.getLiteralLexicalForm().matches("[0-9]{1,9}")
        ? Optional.of(Integer.valueOf(node.getLiteralLexicalForm()))
        : Optional.empty();
  }
}
