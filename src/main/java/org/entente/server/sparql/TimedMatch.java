package org.entente.server.sparql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that end with the time of their query. Some take for ever with some texts,
 * and the library cannot stop them; such as might are matched here, on a text that can be read only
 * while there is time. For use by one thread.
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
    private final Prepared prepared = new Prepared();

    Regex(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), at(arguments, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      Optional<Matcher> matcher = prepared.matcher(values, 2);
      if (matcher.isEmpty()) {
        return super.eval(values);
      }
      boolean found = matcher.get().find();
      // What is no string is an error, and not for us to tell.
      return values.get(0).isString() ? NodeValue.booleanReturn(found) : super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Regex(arguments);
    }
  }

  private static final class Replace extends E_StrReplace {
    private final Prepared prepared = new Prepared();

    Replace(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), arguments.get(2), at(arguments, 3));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      prepared
          .matcher(values, 3)
          .ifPresent(
              matcher -> {
                while (matcher.find()) {
                  Deadline.checkCurrent();
                }
              });
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

  /** The expression that was used last, which mostly is the same for all rows. */
  private static final class Prepared {
    private String expression = "";
    private String flags = "";
    private @Nullable Pattern pattern;
    private boolean simple;

    /**
     * What looks for the expression of these arguments while there is time; nothing where that is
     * done in a moment, and where the function has to say itself what is wrong with them.
     *
     * @param flagsAt where the flags stand, if there are any
     */
    Optional<Matcher> matcher(List<NodeValue> values, int flagsAt) {
      Node text = values.get(0).asNode();
      NodeValue asked = values.get(1);
      boolean flagged = values.size() > flagsAt;
      if (!text.isLiteral() || !asked.isString() || (flagged && !values.get(flagsAt).isString())) {
        return Optional.empty();
      }
      String letters = text.getLiteralLexicalForm();
      Pattern known = pattern(asked.getString(), flagged ? values.get(flagsAt).getString() : "");
      return known == null || (simple && letters.length() <= SHORT)
          ? Optional.empty()
          : Optional.of(known.matcher(new TimedText(letters)));
    }

    private @Nullable Pattern pattern(String asked, String how) {
      if (pattern == null || !expression.equals(asked) || !flags.equals(how)) {
        try {
          pattern = RegexEngine.makePattern("Regex", asked, how);
        } catch (ExprException | PatternSyntaxException e) {
          // The function says so itself.
          return null;
        }
        expression = asked;
        flags = how;
        simple = repeatsOnceAtMost(asked);
      }
      return pattern;
    }
  }

  /** Whether the expression repeats or chooses no more than once. */
  private static boolean repeatsOnceAtMost(String expression) {
    return expression.chars().filter(c -> "*+{?|(".indexOf(c) >= 0).skip(1).findAny().isEmpty();
  }
}
