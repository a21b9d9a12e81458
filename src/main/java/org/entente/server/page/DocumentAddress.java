package org.entente.server.page;

import java.util.regex.Pattern;

/**
 * Where a document's text is: {@code /documents/NAME}; and {@code /documents/?name=NAME} for a name
 * that would not arrive as a path. Servers and proxies refuse or change an empty segment, as in
 * {@code https://}, one of dots, an encoded percent sign and a backslash (RFC 3986, 6.2.2).
 */
public final class DocumentAddress {
  /** What the addresses of all documents begin with; by itself, the list of them. */
  public static final String PREFIX = "/documents/";

  /** The parameter for names that are no path. */
  public static final String NAME = "name";

  private static final Pattern NO_PATH = Pattern.compile("(^|.*/)\\.{0,2}(/.*|$)|.*[%\\\\].*");

  private DocumentAddress() {}

  /** The address of the document of that name, below the server's own. */
  public static String of(String name) {
    return isPath(name)
        ? PREFIX + Names.encodePath(name)
        : PREFIX + "?" + NAME + "=" + Names.encode(name);
  }

  private static boolean isPath(String name) {
    return !NO_PATH.matcher(name).matches() && name.chars().noneMatch(Character::isISOControl);
  }
}
