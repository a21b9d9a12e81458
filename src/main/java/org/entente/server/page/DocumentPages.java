package org.entente.server.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/** The list of documents, and each document's text with its passages marked. */
public final class DocumentPages {
  private static final Pattern HOST = Pattern.compile("https?://([^/?#]+)");

  private final Graph data;
  private final Names names;
  private final PassageFacts facts;

  public DocumentPages(Graph data, Names names) {
    this.data = data;
    this.names = names;
    this.facts = new PassageFacts(data, names);
  }

  /** The page that lists all documents. */
  public Page list() {
    List<Row> rows = StoredDocument.names(data).stream().map(this::row).toList();
    return Page.of("documents", "Documents", Map.of("documents", rows));
  }

  /** The page of one document. */
  public Page page(StoredDocument document) {
    String title = names.of(document.node());
    List<DocumentText.Laid> blocks =
        DocumentText.of(document.text(), title, document.blocks(), document.passages());
    return Page.of(
        "document",
        title,
        Map.of(
            "title", title,
            "name", document.name(),
            "thing", names.href(document.node().getURI()),
            "about", about(document.node()),
            "blocks", blocks,
            "untitled", blocks.stream().noneMatch(DocumentText.Laid::title),
            "passages", facts.of(document),
            "count", document.passages().size() + " passages"));
  }

  private Row row(String name) {
    return StoredDocument.node(data, name)
        .map(node -> new Row(names.of(node), ThingPages.documentHref(name), about(node)))
        .orElseThrow();
  }

  /** Publisher, day, origin and what is to be known of the copy, as far as they are known. */
  private List<Piece> about(Node document) {
    return List.of(DCTerms.publisher, DCTerms.issued, DCTerms.source).stream()
        .flatMap(p -> GraphSources.value(data, document, p.asNode()).stream())
        .map(this::piece)
        .toList();
  }

  /** A page elsewhere is told by its host. */
  private Piece piece(Node node) {
    Piece piece = names.piece(node);
    Matcher host = HOST.matcher(piece.href());
    return host.lookingAt() ? new Piece(host.group(1), piece.href()) : piece;
  }

  /** A document in the list. */
  public record Row(String title, String href, List<Piece> about) {
    public Row {
      about = List.copyOf(about);
    }
  }
}
