package org.entente.server.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements that may match one triple stand among the links, one after the other. For
 * use by one thread.
 */
final class LinkPlaces {
  /** A graph with no more statements is looked through as it is. */
  private static final int SMALL = 64;

  /** Those of each predicate in turn; none where they are not known, or are of one graph. */
  private final List<Links> links;

  private final Optional<AllLinks> all;

  /** Where the predicate is a variable, all that it may be, if they are known. */
  private final AllLinks.@Nullable ByPredicate any;

  private Ends known = Links.EMPTY.fromSubject();
  private int at = -1;
  private int end;

  /** Which of the links these are, and before which the last of them stands. */
  private int which;

  private int last;
  private boolean[] open = {};
  private int[] wanted = {};

  LinkPlaces(Matched.Part part, KnownLinks data, ExecutionContext context) {
    this.all = data.all();
    boolean fixed = !part.predicates().get(0).isVariable();
    boolean linked = fixed && (part.isAnywhere() || all.isPresent());
    this.any = fixed ? null : all.map(known -> known.of(part.isInGraphs())).orElse(null);
    if (linked) {
      this.links =
          part.predicates().stream().map(p -> data.of(p, part.isInGraphs(), context)).toList();
    } else {
      this.links = any == null ? List.of() : any.links();
    }
  }

  /** Those of each predicate that the triple may have; none where they are not known. */
  List<Links> links() {
    return links;
  }

  /** Stands before nothing. */
  void none() {
    at = -1;
    end = 0;
    last = 0;
  }

  /**
   * Whether matches can be found by links.
   *
   * @param inGraph whether they are in a named graph that is known
   */
  boolean isFor(boolean inGraph) {
    // Without links to all, a graph that is known is small, and links know no graphs.
    return !links.isEmpty() && (!inGraph || all.isPresent());
  }

  /**
   * Stands before the first place.
   *
   * @param open which parts of the triple have no value, by {@link Step}'s numbers for them
   * @param wanted the numbers of the values of the others
   * @param inGraph whether the graph is a named one that is known
   */
  void begin(boolean[] open, int[] wanted, boolean inGraph) {
    none();
    this.open = open;
    this.wanted = wanted;
    which = 0;
    last = links.size();
    if (any != null && !open[Step.PREDICATE]) {
      which = any.place(wanted[Step.PREDICATE]);
      last = which + 1;
    }
    if (which >= 0 && which < last && !(inGraph && isSmall(all.orElseThrow()))) {
      seek(links.get(which));
    }
  }

  /** Whether the graph is; then the places are those of its statements. */
  private boolean isSmall(AllLinks all) {
    long range = all.ofGraph(wanted[Step.GRAPH]);
    if (length(range) > SMALL && !(open[Step.SUBJECT] && open[Step.OBJECT])) {
      return false;
    }
    stand(all.inGraphs(), range);
    last = which + 1;
    return true;
  }

  private void seek(Links links) {
    boolean from = !open[Step.SUBJECT];
    boolean to = !open[Step.OBJECT];
    int subject = wanted[Step.SUBJECT];
    int object = wanted[Step.OBJECT];
    if (from && subject < 0 || to && object < 0) {
      stand(links.fromSubject(), 0);
      return;
    }
    long out = from ? links.ofSubject(subject) : to ? Integer.MAX_VALUE : links.size();
    long in = to ? links.ofObject(object) : Integer.MAX_VALUE;
    if (length(in) < length(out)) {
      stand(links.fromObject(), in);
    } else {
      stand(links.fromSubject(), out);
    }
  }

  private void stand(Ends ends, long range) {
    known = ends;
    at = (int) (range >>> Integer.SIZE) - 1;
    end = (int) range;
  }

  /** How many places are between the two ends of a {@link LinkIndex#range}. */
  static int length(long range) {
    return (int) range - (int) (range >>> Integer.SIZE);
  }

  /** Goes to the next place, and tells whether there is one. */
  boolean next() {
    while (at + 1 >= end) {
      if (which + 1 >= last) {
        return false;
      }
      seek(links.get(++which));
    }
    at++;
    return true;
  }

  /** Whether there is one place, and it comes next. */
  boolean isOne() {
    return end - at == 2;
  }

  /** The subject there. */
  int subject() {
    return known.subjects()[at];
  }

  /** The object there. */
  int object() {
    return known.objects()[at];
  }

  /** The predicate there; {@link TermNumbers#NONE} if it is what is wanted for sure. */
  int predicate() {
    if (known.predicates().length > 0) {
      return known.predicates()[at];
    }
    return any == null ? TermNumbers.NONE : any.predicates()[which];
  }

  /** The named graph there; {@link TermNumbers#NONE} if it is the default graph. */
  int graph() {
    return known.graphs().length == 0 ? TermNumbers.NONE : known.graphs()[at];
  }
}
