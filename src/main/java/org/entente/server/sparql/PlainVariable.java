package org.entente.server.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.NodeUtils;

/**
 * The value of a variable. The library has a parser of XML Schema see that a string is one; here it
 * is taken as it is.
 */
final class PlainVariable extends ExprVar {
  PlainVariable(Var variable) {
    super(variable);
  }

  @Override
  public NodeValue eval(Binding binding, FunctionEnv env) {
    Node value = binding.get(asVar());
    return value != null && NodeUtils.isSimpleString(value)
        ? new NodeValueString(value.getLiteralLexicalForm(), value)
        : super.eval(binding, env);
  }
}
