package org.entente.server.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.catalogue.Catalogue;
import org.entente.server.http.Problem;
import org.entente.server.sparql.Outcome;

/** The page on which a query can be written, with the questions as examples, and its answer. */
public final class EditorPages {
  private static final List<Page.Alternate> FORMS =
      List.of(
          new Page.Alternate("csv", "text/csv", "CSV"),
          new Page.Alternate("tsv", "text/tab-separated-values", "TSV"),
          new Page.Alternate("json", "application/sparql-results+json", "JSON"),
          new Page.Alternate("xml", "application/sparql-results+xml", "XML"));
  private static final List<Page.Alternate> GRAPH_FORMS =
      List.of(
          new Page.Alternate("ttl", "text/turtle", "Turtle"),
          new Page.Alternate("jsonld", "application/ld+json", "JSON-LD"),
          new Page.Alternate("nt", "application/n-triples", "N-Triples"));

  private final Names names;
  private final Catalogue catalogue;

  public EditorPages(Names names, Catalogue catalogue) {
    this.names = names;
    this.catalogue = catalogue;
  }

  /** The page before anything was asked. */
  public Page editor(String query) {
    return page("SPARQL", query, List.of(), List.of(), List.of());
  }

  /** The page with a query that was not answered, and why. */
  public Page refused(String query, Problem problem) {
    return page(problem.title(), query, List.of(problem), List.of(), List.of());
  }

  /** The page with the outcome of a query. */
  public Page outcome(String query, Outcome outcome) {
    String sent = "/sparql?query=" + Names.encode(query) + "&format=";
    List<Page.Alternate> forms = outcome instanceof Outcome.Triples ? GRAPH_FORMS : FORMS;
    return page(
        "Answer",
        query,
        List.of(),
        List.of(Table.of(outcome, names)),
        forms.stream().map(form -> new Piece(form.title(), sent + form.href())).toList());
  }

  private Page page(
      String title, String query, List<Problem> problems, List<Table> tables, List<Piece> forms) {
    List<Piece> examples =
        catalogue.questions().stream()
            .map(q -> new Piece(q.summary(), "/sparql?example=" + Names.encode(q.name())))
            .toList();
    return Page.of(
        "sparql",
        title,
        Map.of(
            "query", query,
            "problems", problems,
            "tables", tables,
            "forms", forms,
            "examples", examples,
            "rows", Math.min(40, Math.max(8, Stream.of(query.split("\n", -1)).count() + 1))));
  }
}
