package org.entente.mapping;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.Block;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.document.UnreadableDocument;

/**
 * RDF (Turtle, JSON-LD, N-Triples, N-Quads, TriG, RDF/XML), taken as claims of its document:
 * persons with their names, organisations and their parts, memberships and posts, events with who
 * took part and where ({@link RdfPlaces}), in the terms that {@link Terms} lists. What else it says
 * is left aside and its lines are given.
 *
 * <p>The text of the document is its statements as sorted lines of N-Triples; a fact's passage is
 * the line that says it, or from the first to the last where several lines of one subject do; a
 * name's passage is the words themselves. Things are told apart by their IRIs within the document;
 * beyond it their names count, as everywhere.
 */
final class RdfMapping implements Mapping {
  @Override
  public Document document(Document raw) throws UnreadableDocument {
    String text = Canonical.of(raw.name(), raw.text());
    if (text.isEmpty()) {
      throw new UnreadableDocument(raw.name() + ": has no statements in it; leave it out");
    }
    List<Block> blocks =
        new Statements(text)
            .all().stream().map(line -> new Block(line.span(), Block.Kind.LIST_ITEM)).toList();
    return new Document(raw.name(), text, blocks, Metadata.NONE);
  }

  @Override
  public Mapped facts(Document document) {
    Statements statements = new Statements(document.text());
    Book book = new Book();
    List<String> problems = new ArrayList<>();
    RdfNames names = new RdfNames(statements, book);
    names.read();
    RdfPosts posts =
        new RdfPosts(
            statements, names, book, problem -> problems.add(document.name() + ": " + problem));
    posts.read();
    new RdfMeetings(statements, names, posts, book).read();
    return new Mapped(book.facts(document.name()), problems, statements.left());
  }
}
