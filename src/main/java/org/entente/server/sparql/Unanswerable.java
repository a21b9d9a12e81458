package org.entente.server.sparql;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFatalException;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;

/**
 * What is told of a query that is SPARQL and that the library cannot answer: because a part of it
 * is wrong, such as a function with too many arguments, or because the library itself fails at it.
 * What fails elsewhere, in this program or in reading a store, is no matter of the query.
 */
final class Unanswerable {
  private static final int LONGEST = 200;

  /** Where the library evaluates queries. */
  private static final Pattern EVALUATION =
      Pattern.compile("org\\.apache\\.jena\\.(sparql\\.(?!core)|query\\.|tdb2\\.solver\\.).*");

  /** Where data is read, and this program. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("org\\.(entente|apache\\.jena\\.(sparql\\.core|tdb2|dboe))\\..*");

  private static final Pattern CLASS_NAME = Pattern.compile("(\\w+\\.)+\\w*(Exception|Error): ");

  /** What the library begins with where it orders patterns and finds no IRI for a property. */
  private static final String PREDICATE = "Unidentified predicate";

  private Unanswerable() {}

  /**
   * The refusal of a query that failed so, with the failure as its cause where that is the
   * library's; nothing where the query is not to blame.
   */
  static Optional<Refused> of(RuntimeException failure) {
    if (failure instanceof QueryException wrong && isWrong(wrong)) {
      return Optional.of(new Refused(wrong(wrong)));
    }
    return isOfTheLibrary(failure)
        ? Optional.of(new Refused(beyond(failure), failure))
        : Optional.empty();
  }

  /** A query of which a part is wrong, in the library's words without its names of classes. */
  static Problem wrong(QueryException e) {
    String words = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    String plain = CLASS_NAME.matcher(words).replaceAll("");
    String shown = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    return new Problem(
        400,
        "The query cannot be answered",
        "A part of the query is wrong: " + shown + (shown.endsWith(".") ? "" : "."),
        "Mend that part. Functions and their arguments are listed in section 17 of SPARQL 1.1.");
  }

  private static boolean isWrong(QueryException e) {
    return e instanceof QueryBuildException || !(e instanceof QueryFatalException);
  }

  /** Whether it is the evaluation that failed, itself or in what it called for help. */
  private static boolean isOfTheLibrary(RuntimeException failure) {
    return Stream.of(failure.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(n -> EVALUATION.matcher(n).matches() || ELSEWHERE.matcher(n).matches())
        .findFirst()
        .filter(name -> EVALUATION.matcher(name).matches())
        .isPresent();
  }

  private static Problem beyond(RuntimeException failure) {
    return String.valueOf(failure.getMessage()).startsWith(PREDICATE)
        ? new Problem(
            422,
            "The query cannot be answered here",
            "The query is right, but a variable in the place of a property has a value that is no"
                + " IRI, and the software that answers queries fails at that.",
            "Keep such values out where the variable gets them: FILTER(isIRI(?property)).")
        : new Problem(
            422,
            "The query cannot be answered here",
            "The query is right, but the software that answers queries fails at a part of it, and"
                + " will each time.",
            "Leave out the part that is unusual, or say it otherwise; the log has the reason.");
  }
}
