package org.entente.server.sparql;

import static org.entente.server.sparql.Letters.isBeyond;
import static org.entente.server.sparql.Letters.isDigit;
import static org.entente.server.sparql.Letters.isLetter;
import static org.entente.server.sparql.Letters.isOfName;
import static org.entente.server.sparql.Letters.isOfVariable;
import static org.entente.server.sparql.Letters.isOneOf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;

/**
 * The words of a query as the library's parser takes them. What the library has for it is made of
 * methods so long that Java never compiles them; reading the words with it takes longer than all
 * else that a short query needs. Words that hardly any query has are left to the library: {@link
 * #getNextToken} fails on them, though the query may be fine. Words have no lines and columns. For
 * use by one thread.
 */
final class QueryWords extends SPARQLParser11TokenManager {
  private static final Map<String, Integer> KEYWORDS = new HashMap<>();

  /** Gives no digit back, or a long number would be tried with a break at each of its digits. */
  static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:((?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)[eE][+-]?[0-9]++)"
              + "|([0-9]*+\\.[0-9]++)|[0-9]++)");

  private static final char END = '\0';

  /** Signs with which no longer sign begins, and what they are. */
  private static final String ALONE = "{})];,.=+*/";

  private static final int[] KINDS_ALONE = {
    LBRACE, RBRACE, RPAREN, RBRACKET, SEMICOLON, COMMA, DOT, EQ, PLUS, STAR, SLASH
  };

  static {
    for (int kind = BASE; kind <= FALSE; kind++) {
      String image = tokenImage[kind];
      KEYWORDS.put(image.substring(1, image.length() - 1).toLowerCase(Locale.ROOT), kind);
    }
  }

  private final String text;
  private final Matcher number;
  private int at;

  QueryWords(String text) {
    super(null);
    this.text = text;
    this.number = NUMBER.matcher(text);
  }

  /** Says that the library has to read the words. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown() {
      super("a word that only the library knows", null, false, false);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws Unknown if it is not for certain which word is next
   */
  @Override
  public Token getNextToken() {
    at = afterBlanks(at);
    char first = charAt(at);
    if (first == END) {
      return token(EOF, at);
    }
    if (isLetter(first) || first == '_' || first == ':') {
      return name();
    }
    if ((isDigit(first) || isOneOf(first, ".+-")) && startsNumber()) {
      return number();
    }
    return switch (first) {
      case '?' ->
          isOfVariable(charAt(at + 1)) || isBeyond(charAt(at + 1))
              ? variable(VAR1)
              : token(QMARK, at + 1);
      case '$' -> variable(VAR2);
      case '<' -> less();
      case '"' -> string(STRING_LITERAL2);
      case '\'' -> string(STRING_LITERAL1);
      case '@' -> language();
      case '(' -> closed(')', NIL, LPAREN);
      case '[' -> closed(']', ANON, LBRACKET);
      default -> sign(first);
    };
  }

  private Token sign(char first) {
    int alone = ALONE.indexOf(first);
    if (alone >= 0) {
      return token(KINDS_ALONE[alone], at + 1);
    }
    char second = charAt(at + 1);
    return switch (first) {
      case '!' -> second == '=' ? token(NE, at + 2) : token(BANG, at + 1);
      case '>' -> second == '=' ? token(GE, at + 2) : token(GT, at + 1);
      case '|' -> second == '|' ? token(SC_OR, at + 2) : token(VBAR, at + 1);
      case '^' -> second == '^' ? token(DATATYPE, at + 2) : token(CARAT, at + 1);
      case '-' -> token(known(second != '>', MINUS), at + 1);
      case '&' -> token(known(second == '&', SC_AND), at + 2);
      default -> throw new Unknown();
    };
  }

  private static int known(boolean known, int kind) {
    return known ? kind : unknown();
  }

  private static int unknown() {
    throw new Unknown();
  }

  /** A name with a prefix, a blank node, or a keyword. */
  private Token name() {
    int end = at;
    while (isOfName(charAt(end))) {
      end++;
    }
    if (charAt(end) == ':') {
      return prefixed(end + 1);
    }
    Integer kind = KEYWORDS.get(text.substring(at, end).toLowerCase(Locale.ROOT));
    boolean isA = end == at + 1 && charAt(at) == 'a';
    boolean mayGoOn = isBeyond(charAt(end)) || charAt(end) == '.' && isBeyondDots(end);
    if (mayGoOn || kind == null && !isA) {
      throw new Unknown();
    }
    return token(isA ? KW_A : kind, end);
  }

  private Token prefixed(int start) {
    boolean blank = charAt(at) == '_';
    if (blank && start > at + 2) {
      throw new Unknown();
    }
    int end = start;
    int next = start;
    for (char c = charAt(next); isOfLocal(c, blank) || c == '.'; c = charAt(next)) {
      if (next == start && isOneOf(c, "-.")) {
        break;
      }
      next++;
      end = c == '.' ? end : next;
    }
    if (isBeyond(charAt(next)) || isOneOf(charAt(next), "%\\") || blank && end == start) {
      throw new Unknown();
    }
    return token(blank ? BLANK_NODE_LABEL : end == start ? PNAME_NS : PNAME_LN, end);
  }

  private static boolean isOfLocal(char c, boolean blank) {
    return isOfName(c) || c == ':' && !blank;
  }

  /** Whether a prefix might go on behind dots. */
  private boolean isBeyondDots(int from) {
    int end = from;
    while (charAt(end) == '.') {
      end++;
    }
    return isOfName(charAt(end)) || charAt(end) == ':' || isBeyond(charAt(end));
  }

  private Token variable(int kind) {
    int end = at + 1;
    while (isOfVariable(charAt(end))) {
      end++;
    }
    if (end == at + 1 || isBeyond(charAt(end))) {
      throw new Unknown();
    }
    return token(kind, end);
  }

  /** An IRI, or less than. */
  private Token less() {
    int end = at + 1;
    while (charAt(end) > ' ' && !isOneOf(charAt(end), "<>{}^`\"|\\")) {
      end++;
    }
    if (charAt(end) == '>') {
      return token(IRIref, end + 1);
    }
    if (isOneOf(charAt(end), "\"|\\") || charAt(at + 1) == '-') {
      throw new Unknown();
    }
    return charAt(at + 1) == '=' ? token(LE, at + 2) : token(LT, at + 1);
  }

  private Token string(int kind) {
    char quote = charAt(at);
    int end = at + 1;
    while (charAt(end) != quote) {
      if (charAt(end) == '\\') {
        known(isOneOf(charAt(++end), "tbnrf\\\"'"), kind);
      }
      if (isOneOf(charAt(end), "\r\n\0")) {
        throw new Unknown();
      }
      end++;
    }
    // Three quotes begin a text of several lines.
    if (end == at + 1 && charAt(end + 1) == quote) {
      throw new Unknown();
    }
    return token(kind, end + 1);
  }

  private Token language() {
    int end = at + 1;
    while (isLetter(charAt(end))) {
      end++;
    }
    known(end > at + 1, LANGTAG);
    while (charAt(end) == '-' && (isLetter(charAt(end + 1)) || isDigit(charAt(end + 1)))) {
      end += 2;
      while (isLetter(charAt(end)) || isDigit(charAt(end))) {
        end++;
      }
    }
    return token(LANGTAG, end);
  }

  private boolean startsNumber() {
    return number.region(at, text.length()).lookingAt();
  }

  private Token number() {
    int kind = number.group(1) != null ? DOUBLE : number.group(2) != null ? DECIMAL : INTEGER;
    int signed = charAt(at) == '+' ? INTEGER_POSITIVE : INTEGER_NEGATIVE;
    boolean plain = isDigit(charAt(at)) || charAt(at) == '.';
    return token(plain ? kind : kind - INTEGER + signed, number.end());
  }

  /** Brackets with nothing in them are one word. */
  private Token closed(char close, int empty, int open) {
    int next = afterBlanks(at + 1);
    return charAt(next) == close ? token(empty, next + 1) : token(open, at + 1);
  }

  private int afterBlanks(int from) {
    int next = from;
    while (isOneOf(charAt(next), " \t\n\r\f#")) {
      if (charAt(next) == '#') {
        while (next < text.length() && !isOneOf(charAt(next), "\r\n")) {
          // The library reads escapes before it looks for words: one may end the comment.
          next = charAt(next) == '\\' ? unknown() : next + 1;
        }
      } else {
        next++;
      }
    }
    return next;
  }

  private Token token(int kind, int end) {
    Token token = Token.newToken(kind, kind == EOF ? "" : text.substring(at, end));
    token.kind = kind;
    at = end;
    return token;
  }

  private char charAt(int place) {
    if (place >= text.length()) {
      return END;
    }
    char found = text.charAt(place);
    if (found == END) {
      throw new Unknown();
    }
    return found;
  }
}
