package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Gives a query the few names that one of its filters would let through, so that it begins with
 * them instead of with all names: filters of the shapes {@code LCASE(STR(?name)) = "text"} and
 * {@code CONTAINS(LCASE(?name), "text")}, where a pattern of the same group must bind {@code ?name}
 * to a name in the default graph. The filters stay, so that the answer is the same.
 */
public final class NamesFirst {
  /** With more, to begin with them is no gain. */
  static final int MOST = 1000;

  private final Supplier<Optional<KnownNames>> names;
  private boolean given;

  private NamesFirst(Supplier<Optional<KnownNames>> names) {
    this.names = names;
  }

  /**
   * A query with the same answer, or the same query.
   *
   * @param names of the default graph that is asked, if they are at hand; they are asked for only
   *     where they are needed
   */
  public static Query in(Query query, Supplier<Optional<KnownNames>> names) {
    // What stands for all variables would have them in another order.
    if (query.isQueryResultStar() || query.getQueryPattern() == null) {
      return query;
    }
    NamesFirst first = new NamesFirst(names);
    Query other = QueryTransformOps.transform(query, first.new Groups(), new ExprTransformCopy());
    return first.given ? other : query;
  }

  private final class Groups extends ElementTransformCopyBase {
    @Override
    public Element transform(ElementGroup group, List<Element> parts) {
      List<Element> now = new ArrayList<>(parts);
      for (Element part : parts) {
        if (part instanceof ElementFilter filter) {
          begin(filter.getExpr(), now);
        }
      }
      if (now.size() == parts.size()) {
        return super.transform(group, parts);
      }
      ElementGroup other = new ElementGroup();
      now.forEach(other::addElement);
      return other;
    }

    /** A graph of its own has names of its own. */
    @Override
    public Element transform(ElementNamedGraph named, Node name, Element part) {
      return named;
    }
  }

  private void begin(Expr filter, List<Element> parts) {
    Optional<Var> name = name(filter);
    if (name.isEmpty()) {
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (binds(parts.get(i), name.get())) {
        Optional<? extends Collection<Node>> few = few((ExprFunction2) filter);
        if (few.isPresent()) {
          parts.add(i, data(name.get(), few.get()));
          given = true;
        }
        return;
      }
    }
  }

  private static ElementData data(Var name, Collection<Node> values) {
    ElementData data = new ElementData();
    data.add(name);
    values.forEach(value -> data.add(BindingFactory.binding(name, value)));
    return data;
  }

  /** The variable that a filter of these shapes is about. */
  private static Optional<Var> name(Expr filter) {
    if ((filter instanceof E_Equals || filter instanceof E_StrContains)
        && filter instanceof ExprFunction2 both
        && text(both.getArg2()).isPresent()
        && both.getArg1() instanceof E_StrLowerCase small) {
      Expr inner = small.getArg() instanceof E_Str written ? written.getArg() : small.getArg();
      return inner.isVariable() ? Optional.of(inner.asVar()) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<String> text(Expr expr) {
    Expr inner = expr instanceof E_StrLowerCase small ? small.getArg() : expr;
    return inner.isConstant() && inner.getConstant().isString()
        ? Optional.of(inner.getConstant().getString())
        : Optional.empty();
  }

  private Optional<? extends Collection<Node>> few(ExprFunction2 filter) {
    Optional<KnownNames> known = names.get();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    String text = text(filter.getArg2()).orElseThrow();
    return filter instanceof E_Equals
        ? Optional.of(known.get().same(text)).filter(found -> found.size() <= MOST)
        : known.get().containing(text, MOST);
  }

  /** Whether every solution of the part has a name there. */
  private static boolean binds(Element part, Var name) {
    if (part instanceof ElementPathBlock block) {
      for (TriplePath triple : block.getPattern().getList()) {
        if (triple.getObject().equals(name) && endsInName(triple)) {
          return true;
        }
      }
      return false;
    }
    if (part instanceof ElementUnion union) {
      return union.getElements().stream().allMatch(each -> binds(each, name));
    }
    return part instanceof ElementGroup group
        && group.getElements().stream().anyMatch(each -> binds(each, name));
  }

  private static boolean endsInName(TriplePath triple) {
    if (triple.isTriple()) {
      return KnownNames.PREDICATES.contains(triple.getPredicate());
    }
    Path last = triple.getPath();
    while (last instanceof P_Seq sequence) {
      last = sequence.getRight();
    }
    return last instanceof P_Link link && KnownNames.PREDICATES.contains(link.getNode());
  }
}
