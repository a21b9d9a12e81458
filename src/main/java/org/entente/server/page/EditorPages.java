package org.entente.server.page;

import java.util.HashMap;
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
          new Page.Alternate("nt", "application/n-triples", "N-Triples"),
          new Page.Alternate("rdf", "application/rdf+xml", "RDF/XML"));

  private final Names names;
  private final Catalogue catalogue;

  public EditorPages(Names names, Catalogue catalogue) {
    this.names = names;
    this.catalogue = catalogue;
  }

  /** The page before anything was asked. */
  public Page editor(String query) {
    return page("SPARQL", query, Map.of());
  }

  /** The page with a query that was not answered, and why. */
  public Page refused(String query, Problem problem) {
    return page(problem.title(), query, Map.of("problems", List.of(problem)));
  }

  /** The page with the outcome of a query. */
  public Page outcome(String query, Outcome outcome) {
    String sent = "/sparql?query=" + Names.encode(query) + "&format=";
    List<Page.Alternate> forms = outcome instanceof Outcome.Triples ? GRAPH_FORMS : FORMS;
    String shown = outcome instanceof Outcome.Triples ? "statements" : "tables";
    Object answer =
        outcome instanceof Outcome.Triples triples
            ? Statements.of(triples)
            : Table.of(outcome, names);
    return page(
        "Answer",
        query,
        Map.of(
            shown,
            List.of(answer),
            "forms",
            forms.stream().map(form -> new Piece(form.title(), sent + form.href())).toList()));
  }

  private Page page(String title, String query, Map<String, Object> answer) {
    List<Piece> examples =
        catalogue.questions().stream()
            .map(q -> new Piece(q.summary(), "/sparql?example=" + Names.encode(q.name())))
            .toList();
    Map<String, Object> model = new HashMap<>();
    for (String part : List.of("problems", "tables", "statements", "forms")) {
      model.put(part, List.of());
    }
    model.putAll(answer);
    model.put("query", query);
    model.put("examples", examples);
    model.put("rows", Math.min(40, Math.max(8, Stream.of(query.split("\n", -1)).count() + 1)));
    return Page.of("sparql", title, model);
  }
}
