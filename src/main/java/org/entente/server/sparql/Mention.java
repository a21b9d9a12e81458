package org.entente.server.sparql;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/** Which variables an expression may depend on. */
final class Mention {
  private Mention() {}

  /** All that stand in the expression, also in the patterns of its EXISTS, at any depth. */
  static Set<Var> in(Expr expr) {
    Set<Var> found = new HashSet<>(expr.getVarsMentioned());
    // Of a pattern in an expression, the library counts only what the pattern lets out.
    OpVars.mentionedVars(OpFilter.filter(expr, OpTable.unit()), found);
    return found;
  }
}
