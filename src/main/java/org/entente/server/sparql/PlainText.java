package org.entente.server.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * STR() of a variable. The library makes of a date a date, which it reads, before it takes the
 * letters that it was read from; here they are taken at once.
 */
final class PlainText extends E_Str {
  /** The text of a variable. */
  static Expr of(Expr variable) {
    return new PlainText(variable);
  }

  private PlainText(Expr variable) {
    super(variable);
  }

  @Override
  protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv env) {
    Node value = binding.get(getArg().asVar());
    if (value == null) {
      return null;
    }
    if (value.isLiteral()) {
      return NodeValue.makeString(value.getLiteralLexicalForm());
    }
    return value.isURI() ? NodeValue.makeString(value.getURI()) : null;
  }

  @Override
  public Expr copy(Expr argument) {
    return argument.isVariable() ? new PlainText(argument) : new E_Str(argument);
  }
}
