package org.entente.graph.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Statements on their way to a {@link BulkWriter}. Each term is looked at once and made ready to be
 * written, so that several threads, with a batch each, can do most of the writer's work. For one
 * thread at a time.
 */
public final class Batch extends StreamRDFBase {
  private static final int FIRST = 1 << 8;
  private static final int TERMS = 1 << 10;
  private static final int TRIPLE = 3;
  private static final int QUAD = 4;

  private final Terms terms;
  private final Term.Maker maker = new Term.Maker();
  private final Map<Node, Integer> places = new HashMap<>(TERMS);

  /** The number of the term at each place, but of those that are fresh. */
  private int[] numbers = new int[FIRST];

  private final List<Fresh> fresh = new ArrayList<>();
  private int[] triples = new int[FIRST * TRIPLE];
  private int inTriples;
  private int[] quads = new int[FIRST * QUAD];
  private int inQuads;

  /** A term of which the writer did not know the number. */
  private record Fresh(int place, Node node, Term term) {}

  Batch(Terms terms) {
    this.terms = terms;
  }

  @Override
  public void triple(Triple triple) {
    if (inTriples == triples.length) {
      triples = Arrays.copyOf(triples, inTriples * 2);
    }
    triples[inTriples++] = place(triple.getSubject());
    triples[inTriples++] = place(triple.getPredicate());
    triples[inTriples++] = place(triple.getObject());
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isTriple() || quad.isDefaultGraph()) {
      triple(quad.asTriple());
      return;
    }
    if (inQuads == quads.length) {
      quads = Arrays.copyOf(quads, inQuads * 2);
    }
    quads[inQuads++] = place(quad.getGraph());
    quads[inQuads++] = place(quad.getSubject());
    quads[inQuads++] = place(quad.getPredicate());
    quads[inQuads++] = place(quad.getObject());
  }

  private int place(Node node) {
    Integer place = places.get(node);
    return place != null ? place : newPlace(node);
  }

  private int newPlace(Node node) {
    int place = places.size();
    places.put(node, place);
    if (place == numbers.length) {
      numbers = Arrays.copyOf(numbers, place * 2);
    }
    OptionalInt known = terms.known(node);
    if (known.isPresent()) {
      numbers[place] = known.getAsInt();
    } else {
      fresh.add(new Fresh(place, node, maker.of(node)));
    }
    return place;
  }

  /** Numbers the terms and hands the statements on; for one thread, whatever the batch. */
  void send(Tuples toTriples, Tuples toQuads) {
    number();
    for (int i = 0; i < inTriples; i += TRIPLE) {
      toTriples.add(numbers[triples[i]], numbers[triples[i + 1]], numbers[triples[i + 2]]);
    }
    for (int i = 0; i < inQuads; i += QUAD) {
      toQuads.add(
          numbers[quads[i]], numbers[quads[i + 1]], numbers[quads[i + 2]], numbers[quads[i + 3]]);
    }
  }

  private void number() {
    long[] high = new long[fresh.size()];
    long[] low = new long[high.length];
    for (int i = 0; i < high.length; i++) {
      high[i] = fresh.get(i).term.high();
      low[i] = fresh.get(i).term.low();
    }
    int[] found = terms.hashes().find(high, low);
    for (int i = 0; i < found.length; i++) {
      Fresh one = fresh.get(i);
      if (found[i] >= 0) {
        terms.again(one.node, found[i]);
        numbers[one.place] = found[i];
      } else {
        numbers[one.place] = terms.number(one.node, one.term);
      }
    }
  }
}
