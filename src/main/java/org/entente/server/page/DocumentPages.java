package org.entente.server.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.entente.document.Format;
import org.entente.vocabulary.ENT;

/** The list of documents, and each document's text with its passages marked. */
public final class DocumentPages {
  private static final Pattern HOST = Pattern.compile("https?://([^/?#]+)");

  /** The most letters of a text that its row in the list shows. */
  private static final int OPENING = 80;

  private final Graph data;
  private final Names names;
  private final PassageFacts facts;

  public DocumentPages(DatasetGraph dataset, Names names) {
    this.data = dataset.getDefaultGraph();
    this.names = names;
    this.facts = new PassageFacts(dataset, names);
  }

  /**
   * The page that lists all documents. Nothing past the last page.
   *
   * @param number of the page, from 1
   */
  public Optional<Page> list(int number) {
    List<String> all = StoredDocument.names(data);
    if (number > Lists.pages(all.size())) {
      return Optional.empty();
    }
    Map<String, Object> model =
        new HashMap<>(Lists.turns("documents", "/documents/", all.size(), number));
    model.put("documents", Lists.cut(all, number).stream().map(this::row).toList());
    return Optional.of(Page.of("documents", "Documents", model));
  }

  /** The page of one document. */
  public Page page(StoredDocument document) {
    String title = names.of(document.node());
    List<DocumentText.Laid> whole =
        DocumentText.of(document.text(), title, document.blocks(), document.passages());
    List<DocumentText.Laid> blocks =
        Terse.is(document.name()) ? Terse.laid(whole.stream()).toList() : whole;
    Map<String, Object> model = new HashMap<>();
    model.put("title", title);
    model.put("name", document.name());
    model.put("statements", "/queries/passages?document=" + Names.encode(document.name()));
    model.put("thing", names.href(document.node().getURI()));
    model.put("about", about(document.node()));
    model.put("blocks", blocks);
    model.put("untitled", blocks.stream().noneMatch(DocumentText.Laid::title));
    model.put("passages", facts.of(document));
    model.put("read", !document.passages().isEmpty());
    model.put("unread", unread(document.node()).toList());
    model.put("count", count(document.passages().size()));
    return Page.of("document", title, model);
  }

  private static String count(int passages) {
    return passages == 1 ? "1 passage" : passages + " passages";
  }

  private Row row(String name) {
    return StoredDocument.node(data, name)
        .map(
            node ->
                new Row(
                    names.of(node), DocumentAddress.of(name), opening(node, name), listed(node)))
        .orElseThrow();
  }

  private List<Piece> listed(Node document) {
    Stream<Piece> unread = unread(document).map(reason -> Piece.text("not read"));
    return Stream.concat(about(document).stream(), unread).toList();
  }

  /** The first words of prose without a title, for a file's name alone tells little. */
  private List<String> opening(Node document, String name) {
    boolean prose = Format.ofName(name).filter(Format::saysWhatIsWhat).isEmpty();
    return GraphSources.value(data, document, ENT.text.asNode()).stream()
        .filter(text -> prose && names.of(document).equals(name))
        .map(text -> GraphSources.text(text).strip().lines().findFirst().orElse(""))
        .map(DocumentPages::cut)
        .toList();
  }

  /** Cut between words; where there are no blanks, as in Chinese, between letters. */
  private static String cut(String line) {
    if (line.length() <= OPENING) {
      return line;
    }
    int blank = line.lastIndexOf(' ', OPENING);
    int within = Character.isHighSurrogate(line.charAt(OPENING - 1)) ? OPENING - 1 : OPENING;
    return line.substring(0, blank > OPENING / 2 ? blank : within) + " …";
  }

  /** Publishers, days, origins and what is to be known of the copy, as far as they are known. */
  private List<Piece> about(Node document) {
    return List.of(DCTerms.publisher, DCTerms.issued, DCTerms.source).stream()
        .flatMap(p -> values(document, p.asNode()))
        .toList();
  }

  /** Why the text was not read. */
  private Stream<Piece> unread(Node document) {
    return values(document, ENT.unreadBecause.asNode());
  }

  private Stream<Piece> values(Node document, Node property) {
    return data.find(document, property, Node.ANY).toList().stream()
        .map(triple -> piece(triple.getObject()))
        .distinct()
        .sorted(Comparator.comparing(Piece::text));
  }

  /** A page elsewhere is told by its host. */
  private Piece piece(Node node) {
    Piece piece = names.piece(node);
    Matcher host = HOST.matcher(piece.href());
    return host.lookingAt() ? new Piece(host.group(1), piece.href()) : piece;
  }

  /**
   * A document in the list.
   *
   * @param opening its first words, where it has no title
   */
  public record Row(String title, String href, List<String> opening, List<Piece> about) {
    public Row {
      opening = List.copyOf(opening);
      about = List.copyOf(about);
    }
  }
}
