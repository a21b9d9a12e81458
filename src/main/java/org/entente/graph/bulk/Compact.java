package org.entente.graph.bulk;

/**
 * The two kinds of terms of which most of a graph consists, in the bytes that Jena's Thrift
 * encoding has for them: a term that holds an IRI or a literal, which holds a string, in the
 * compact protocol. Each field is a byte of its distance from the one before and its type; a zero
 * ends a struct.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">
 *     Thrift compact protocol</a>
 */
final class Compact {
  private static final byte IRI_IN_TERM = 0x1c;
  private static final byte LITERAL_IN_TERM = 0x3c;
  private static final byte FIRST_STRING = 0x18;
  private static final int LOW_BITS = 7;
  private static final int MORE = 1 << LOW_BITS;

  private Compact() {}

  /** An IRI, of which these are the UTF-8 bytes. */
  static byte[] iri(byte[] utf8) {
    return term(IRI_IN_TERM, utf8);
  }

  /** A literal of type {@code xsd:string}, of which these are the UTF-8 bytes. */
  static byte[] string(byte[] utf8) {
    return term(LITERAL_IN_TERM, utf8);
  }

  private static byte[] term(byte kind, byte[] utf8) {
    int digits = 1;
    for (int left = utf8.length >>> LOW_BITS; left != 0; left >>>= LOW_BITS) {
      digits++;
    }
    byte[] bytes = new byte[2 + digits + utf8.length + 2];
    bytes[0] = kind;
    bytes[1] = FIRST_STRING;
    int at = 2;
    int left = utf8.length;
    for (; left >= MORE; left >>>= LOW_BITS) {
      bytes[at++] = (byte) (left | MORE);
    }
    bytes[at++] = (byte) left;
    System.arraycopy(utf8, 0, bytes, at, utf8.length);
    return bytes;
  }
}
