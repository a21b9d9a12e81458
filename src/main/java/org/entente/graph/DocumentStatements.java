package org.entente.graph;

import static org.entente.graph.Rdf.date;
import static org.entente.graph.Rdf.number;
import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.entente.document.Block;
import org.entente.evidence.Evidence;
import org.entente.evidence.Span;
import org.entente.extraction.fact.DocumentFacts;
import org.entente.vocabulary.ENT;

/** The document itself: its text and layout, and what it says of itself and its topics. */
final class DocumentStatements {
  private static final String TITLE_RULE = "document.title";

  private DocumentStatements() {}

  static void state(Page page) {
    Node document = page.documentNode();
    DocumentFacts facts = page.facts().document();
    page.plain(type(document, ENT.Document));
    page.plain(type(document, FOAF.Document));
    page.plain(triple(document, DCTerms.identifier, text(page.document().name())));
    page.plain(triple(document, ENT.text, text(page.document().text())));
    page.document()
        .metadata()
        .language()
        .ifPresent(tag -> page.plain(triple(document, DCTerms.language, text(tag))));
    page.document()
        .unreadBecause()
        .map(reason -> "The document " + reason + ".")
        .ifPresent(reason -> page.plain(triple(document, ENT.unreadBecause, text(reason))));
    page.document().blocks().forEach(block -> block(page, document, block));
    title(page, document, facts.title());
    publisher(page, document, facts);
    facts
        .date()
        .ifPresent(
            d -> page.claim(d.evidence(), triple(document, DCTerms.issued, date(d.value()))));
    page.facts()
        .topics()
        .forEach(
            topic ->
                topic
                    .evidence()
                    .forEach(
                        e ->
                            page.claim(
                                e,
                                triple(document, ENT.topic, page.iris().topic(topic.concept())))));
  }

  private static void publisher(Page page, Node document, DocumentFacts facts) {
    if (facts.publisher().isPresent() && facts.publisherEvidence().isPresent()) {
      Node publisher = page.node(facts.publisher().get());
      page.claim(facts.publisherEvidence().get(), triple(document, DCTerms.publisher, publisher));
    }
  }

  /** A title that stands in the text is claimed there; else it is known from outside the text. */
  private static void title(Page page, Node document, String title) {
    String shown = title.isEmpty() ? page.document().name() : title;
    Optional<Evidence> evidence = evidence(page.document().text(), title);
    if (evidence.isPresent()) {
      page.claim(
          evidence.get(),
          triple(document, DCTerms.title, text(title)),
          triple(document, RDFS.label, text(title)));
    } else {
      page.plain(triple(document, RDFS.label, text(shown)));
    }
  }

  private static Optional<Evidence> evidence(String text, String title) {
    int begin = title.isEmpty() ? -1 : text.indexOf(title);
    return begin < 0
        ? Optional.empty()
        : Optional.of(Evidence.at(text, new Span(begin, begin + title.length()), TITLE_RULE, 1));
  }

  private static void block(Page page, Node document, Block block) {
    Span span = block.span();
    Node node = Iris.part(document, "block-" + span.begin() + "-" + span.end());
    page.plain(triple(document, ENT.block, node));
    page.plain(type(node, ENT.Block));
    page.plain(triple(node, ENT.begin, number(span.begin())));
    page.plain(triple(node, ENT.end, number(span.end())));
    page.plain(triple(node, ENT.blockKind, text(block.kind().name().toLowerCase(Locale.ROOT))));
  }
}
