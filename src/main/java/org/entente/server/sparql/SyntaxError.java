package org.entente.server.sparql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/**
 * Where and why a text is no query, told without the parser's own words where these are known.
 *
 * @param line counted from 1; 0 if it is not known
 * @param column counted from 1
 * @param update whether the text goes on as updates do
 */
record SyntaxError(int line, int column, String what, boolean update) {
  private static final int LONGEST = 200;
  private static final Set<String> UPDATES =
      Set.of("insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with");

  /** Names a kind of token, the token, and its place, which is not that of the exception. */
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "Encountered \" (?:<\\w+>|\".*?\") \"(.*) \"\" at line (\\d+), column (\\d+)\\..*");

  private static final Pattern END =
      Pattern.compile("Encountered \"<EOF>\" at line (\\d+), column (\\d+)\\..*");

  static SyntaxError of(QueryParseException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.matches()) {
      String token = unexpected.group(1);
      String word = token.split("\\s")[0].toLowerCase(Locale.ROOT);
      return new SyntaxError(
          Integer.parseInt(unexpected.group(2)),
          Integer.parseInt(unexpected.group(3)),
          "“" + shortened(token) + "” can't stand here.",
          UPDATES.contains(word));
    }
    Matcher end = END.matcher(message);
    if (end.matches()) {
      return new SyntaxError(
          Integer.parseInt(end.group(1)),
          Integer.parseInt(end.group(2)),
          "the query ends before it is complete.",
          false);
    }
    return new SyntaxError(e.getLine(), e.getColumn(), shortened(message), false);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  /** One line for people. */
  @Override
  public String toString() {
    boolean placed = line > 0 && !what.contains("ine " + line) && !what.contains("ine: " + line);
    return "Syntax error" + (placed ? " at line " + line + ", column " + column : "") + ": " + what;
  }
}
