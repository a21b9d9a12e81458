package org.entente.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.sparql.Outcome;
import org.entente.server.sparql.OutcomeText;
import org.entente.server.sparql.ResultForm;
import org.entente.vocabulary.Prefixes;

/** Writes answers for the terminal and for other programs. */
final class Answers {
  private static final String TABLES = "table, csv, tsv, json, xml";
  private static final String RDF = "ttl, nt, nq, jsonld, trig, rdf";

  private Answers() {}

  /**
   * How an answer is written: rows in one form, RDF in another.
   *
   * @param name as it was given, if one was
   * @param rows empty for a table in plain text
   * @param rdf empty for Turtle
   */
  record Style(Optional<String> name, Optional<ResultForm> rows, Optional<Form> rdf) {
    /**
     * Looks whether answers to {@code query} can be written so.
     *
     * @throws Misuse if not; it names the forms that fit
     */
    void fit(Query query) throws Misuse {
      boolean graph = query.isConstructType() || query.isDescribeType();
      boolean fits = graph ? rdf.isPresent() : rdf.isEmpty() || rows.isPresent();
      if (name.isPresent() && !fits) {
        throw new Misuse(
            "the answer to this question is %s, and --format %s does not fit; it takes %s"
                .formatted(
                    graph ? "RDF" : query.isAskType() ? "yes or no" : "a table",
                    name.get(),
                    graph ? RDF : TABLES));
      }
    }
  }

  /** The style of that name; without one, a table, and Turtle for RDF. */
  static Style style(Optional<String> name) throws Misuse {
    if (name.isEmpty() || name.get().equals("table")) {
      return new Style(name, Optional.empty(), Optional.empty());
    }
    Optional<ResultForm> rows = ResultForm.of(name.get()).filter(f -> f != ResultForm.HTML);
    Optional<Form> rdf = Form.of(name.get());
    if (rows.isEmpty() && rdf.isEmpty()) {
      throw new Misuse(
          "--format takes %s, or for RDF %s; not '%s'".formatted(TABLES, RDF, name.get()));
    }
    return new Style(name, rows, rdf);
  }

  /** The outcome as text. */
  static String text(Outcome outcome, Style style) {
    byte[] bytes;
    if (outcome instanceof Outcome.Triples triples) {
      bytes = RdfText.of(triples.graph(), style.rdf().orElse(Form.TURTLE));
    } else if (outcome instanceof Outcome.Truth truth) {
      return style.rows().isEmpty()
          ? (truth.value() ? "yes\n" : "no\n")
          : new String(OutcomeText.of(truth, style.rows().get()), StandardCharsets.UTF_8);
    } else {
      Outcome.Rows rows = (Outcome.Rows) outcome;
      if (style.rows().isEmpty()) {
        return table(rows);
      }
      bytes = OutcomeText.of(rows, style.rows().get());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Columns of equal width with a line below the heads, and the number of rows. */
  private static String table(Outcome.Rows rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(rows.variables().stream().map(Var::getVarName).toList());
    for (Binding row : rows.rows()) {
      lines.add(rows.variables().stream().map(v -> cell(row, v)).toList());
    }
    int[] widths = new int[rows.variables().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).codePointCount(0, line.get(i).length()));
      }
    }
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    lines.add(1, rule);
    String count = rows.rows().size() == 1 ? "1 row" : rows.rows().size() + " rows";
    return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining())
        + "("
        + count
        + ")\n";
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(i == 0 ? "" : "  ").append(cell);
      line.append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length())));
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static String cell(Binding row, Var variable) {
    Node node = row.get(variable);
    if (node == null) {
      return "";
    }
    String text =
        node.isLiteral()
            ? node.getLiteralLexicalForm()
            : Prefixes.ALL.shortForm(String.valueOf(node));
    // A terminal must not be made to obey what a document says.
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
