package org.entente.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.entente.graph.history.Change;
import org.entente.graph.history.Step;
import org.entente.server.page.ChangePages;
import org.entente.server.page.DocumentAddress;
import org.entente.server.page.Names;

/**
 * Changes for programs: as rows, and in the words of Activity Streams 2.0 (Create, Delete, Move,
 * Update) and PROV.
 */
final class ChangeLists {
  private static final String AS = "https://www.w3.org/ns/activitystreams#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String DOCUMENTS = DocumentAddress.PREFIX.substring(1);
  private static final List<String> COLUMNS =
      List.of("change", "sort", "name", "iri", "instead", "reason");

  private final Holdings holdings;
  private final Names names;

  ChangeLists(Holdings holdings, Names names) {
    this.holdings = holdings;
    this.names = names;
  }

  /** The rows as RFC 4180 has them; only the head where nothing is known. */
  String csv(Optional<Step> step) {
    StringBuilder text = new StringBuilder(csv(COLUMNS));
    changes(step).forEach(change -> text.append(csv(row(change))));
    return text.toString();
  }

  private static String csv(List<String> row) {
    return row.stream()
        .map(w -> w.matches("(?s).*[,\"\r\n].*") ? '"' + w.replace("\"", "\"\"") + '"' : w)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** The rows, and which versions they lie between. */
  String json(Optional<Step> step) {
    ObjectNode all = new ObjectMapper().createObjectNode();
    step.ifPresent(s -> all.put("from", version(s.from())).put("to", version(s.to())));
    all.put("notListed", step.map(Step::left).orElse(0));
    var list = all.putArray("changes");
    for (Change change : changes(step)) {
      ObjectNode one = list.addObject();
      List<String> row = row(change);
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          one.put(COLUMNS.get(i), row.get(i));
        }
      }
    }
    return all.toPrettyString() + "\n";
  }

  /** The changes as activities, in a collection that leads from one version to the other. */
  Graph graph(Optional<Step> step) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("as", AS);
    if (step.isEmpty()) {
      model.createResource(holdings.editionIri(), entity(model));
      return model.getGraph();
    }
    String address = holdings.base() + ChangePages.address(step.get()).substring(1);
    Resource from = model.createResource(version(step.get().from()), entity(model));
    Resource to = model.createResource(version(step.get().to()), entity(model));
    to.addProperty(model.createProperty(PROV + "wasRevisionOf"), from);
    Resource all = model.createResource(address, model.createResource(AS + "Collection"));
    all.addProperty(DCTerms.subject, to)
        .addLiteral(as(model, "totalItems"), (long) total(step.get()));
    for (Change change : step.get().changes()) {
      Resource activity =
          model.createResource(
              address + "#" + Names.encodePath(change.path()), type(model, change));
      all.addProperty(as(model, "items"), activity);
      Resource thing = model.createResource(iri(change.path()));
      activity.addProperty(as(model, "object"), thing);
      if (!change.label().isEmpty()) {
        thing.addProperty(as(model, "name"), change.label());
      }
      if (change.kind() == Change.Kind.RENAMED) {
        Resource heir = model.createResource(iri(change.more()));
        activity.addProperty(as(model, "target"), heir);
        heir.addProperty(OWL.sameAs, thing);
      } else if (!change.more().isEmpty()) {
        activity.addProperty(as(model, "summary"), change.more(), "en");
      }
    }
    return model.getGraph();
  }

  private static int total(Step step) {
    return step.changes().size() + step.left();
  }

  private static List<Change> changes(Optional<Step> step) {
    return step.map(Step::changes).orElse(List.of());
  }

  private List<String> row(Change change) {
    boolean renamed = change.kind() == Change.Kind.RENAMED;
    return List.of(
        change.kind().name().toLowerCase(Locale.ROOT),
        change.sort(),
        name(change),
        iri(change.path()),
        renamed ? iri(change.more()) : "",
        renamed ? "" : change.more());
  }

  private String name(Change change) {
    return change.label().isEmpty()
        ? names.of(NodeFactory.createURI(iri(change.path())))
        : change.label();
  }

  private String iri(String path) {
    String address =
        path.startsWith(DOCUMENTS)
            ? DocumentAddress.of(path.substring(DOCUMENTS.length())).substring(1)
            : Names.encodePath(path);
    return holdings.base() + address;
  }

  private String version(String hash) {
    return Holdings.editionIri(holdings.base(), hash);
  }

  private static Resource entity(Model model) {
    return model.createResource(PROV + "Entity");
  }

  private static Property as(Model model, String name) {
    return model.createProperty(AS + name);
  }

  private static Resource type(Model model, Change change) {
    return model.createResource(
        AS
            + switch (change.kind()) {
              case ADDED -> "Create";
              case RENAMED -> "Move";
              case WITHDRAWN -> "Delete";
              case CHANGED -> "Update";
            });
  }
}
