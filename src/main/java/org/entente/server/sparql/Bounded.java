package org.entente.server.sparql;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/**
 * A value that functions reckon with, or make a number of, which is an error where it is too long:
 * integers and decimals have no end, and a few products of products take longer than anybody waits,
 * in one step that nothing can stop. XPath's functions call that an overflow (err:FOAR0002).
 */
final class Bounded extends ExprFunction1 {
  /** Some five thousand digits: more than anybody reckons with, and done in a moment. */
  private static final int MOST_BITS = 1 << 14;

  private static final int MOST_CHARACTERS = 1 << 14;

  /** A power has as many bits as its base, as many times as the exponent says. */
  private static final String POWER = "http://www.w3.org/2005/xpath-functions/math#pow";

  private static final int MOST_BITS_OF_BASE = 1 << 10;
  private static final int MOST_BITS_OF_EXPONENT = 10;

  private final int mostBits;

  private Bounded(Expr value, int mostBits) {
    super(value, "bounded");
    this.mostBits = mostBits;
  }

  /** The same function of these values, bounded if it reckons with numbers or makes one. */
  static Expr of(ExprFunction2 function, Expr one, Expr other) {
    boolean reckons =
        function instanceof E_Add
            || function instanceof E_Subtract
            || function instanceof E_Multiply
            || function instanceof E_Divide
            || function instanceof E_StrDatatype;
    return reckons ? function.copy(of(one), of(other)) : function.copy(one, other);
  }

  /** The same function of these values, bounded if it is a cast or a power. */
  static Expr of(E_Function function, ExprList values) {
    ExprList arguments = new ExprList();
    boolean casts = function.getFunctionIRI().startsWith(XSD.NS);
    if (function.getFunctionIRI().equals(POWER) && values.size() == 2) {
      arguments.add(new Bounded(values.get(0), MOST_BITS_OF_BASE));
      arguments.add(new Bounded(values.get(1), MOST_BITS_OF_EXPONENT));
    } else {
      values.forEach(value -> arguments.add(casts ? of(value) : value));
    }
    return function.copy(arguments);
  }

  /** What stands in a query is no longer than that. */
  private static Expr of(Expr value) {
    return value.isConstant() ? value : new Bounded(value, MOST_BITS);
  }

  @Override
  public NodeValue eval(NodeValue value) {
    boolean isLong =
        value.isString()
            ? value.getString().length() > MOST_CHARACTERS
            : value.isInteger()
                ? value.getInteger().bitLength() > mostBits
                : value.isDecimal() && value.getDecimal().unscaledValue().bitLength() > mostBits;
    if (isLong) {
      throw new ExprEvalException("A value is too long to reckon with");
    }
    return value;
  }

  @Override
  public Expr copy(Expr value) {
    return new Bounded(value, mostBits);
  }
}
