package org.entente.server.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * Regular expressions that end with the time of their query. Some take for ever with some texts,
 * and the library cannot stop them; such as might are tried here first, on a text that can be read
 * only while there is time.
 */
final class TimedMatch {
  /** With a shorter text, an expression that repeats one thing is done in a moment. */
  private static final int SHORT = 1_000;

  private TimedMatch() {}

  /** The same function, but timed where it matches with a regular expression. */
  static Expr of(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new Regex(arguments);
    }
    return function instanceof E_StrReplace ? new Replace(arguments) : function.copy(arguments);
  }

  private static final class Regex extends E_Regex {
    Regex(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), at(arguments, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      attempt(values, 2, false);
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Regex(arguments);
    }
  }

  private static final class Replace extends E_StrReplace {
    Replace(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), arguments.get(2), at(arguments, 3));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      attempt(values, 3, true);
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replace(arguments);
    }
  }

  @SuppressWarnings("NullAway") // that is how the library has it
  private static Expr at(ExprList arguments, int place) {
    return arguments.size() > place ? arguments.get(place) : null;
  }

  /** Looks for what the function will look for; what is no expression or no text is left to it. */
  private static void attempt(List<NodeValue> values, int flags, boolean all) {
    NodeValue text = values.get(0);
    NodeValue expression = values.get(1);
    boolean flagged = values.size() > flags;
    if (!text.asNode().isLiteral()
        || !expression.isString()
        || (flagged && !values.get(flags).isString())) {
      return;
    }
    String letters = text.asNode().getLiteralLexicalForm();
    if (!mayTakeLong(expression.getString(), letters)) {
      return;
    }
    try {
      Matcher matcher =
          RegexEngine.makePattern(
                  "Regex", expression.getString(), flagged ? values.get(flags).getString() : "")
              .matcher(new TimedText(letters));
      while (matcher.find() && all) {
        Deadline.checkCurrent();
      }
    } catch (ExprException | PatternSyntaxException e) {
      // The function says so itself.
    }
  }

  /** Whether the expression repeats or chooses more than once, or has much to look at. */
  private static boolean mayTakeLong(String expression, String text) {
    return text.length() > SHORT
        || expression.chars().filter(c -> "*+{?|(".indexOf(c) >= 0).skip(1).findAny().isPresent();
  }
}
