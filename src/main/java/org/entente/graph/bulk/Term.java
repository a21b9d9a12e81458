package org.entente.graph.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TCompactProtocol;

/**
 * A term as a database writes it, and as N-Triples.
 *
 * @param inlined the identifier, where that says all, and else 0
 * @param high the first half of the hash by which the database finds it, unless it is inlined
 * @param low the second half
 * @param stored what the database stores; nothing if it is inlined
 * @param text N-Triples
 */
@SuppressWarnings("ArrayRecordComponent")
record Term(long inlined, long high, long low, byte[] stored, byte[] text) {
  private static final NodeFormatterNT FORMAT = new NodeFormatterNT();
  private static final byte[] NOTHING = {};

  /** What the database hashes behind an IRI: no language, no datatype, and what it is. */
  private static final byte[] IRI_HASHED = "|||uri".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] STRING_HASHED = "|||literal".getBytes(StandardCharsets.US_ASCII);
  private static final byte IRI_BEGINS = '<';
  private static final byte IRI_ENDS = '>';
  private static final byte QUOTE = '"';

  /** Makes terms; for one thread at a time. */
  static final class Maker {
    private final TSerializer serializer;
    private final MessageDigest digest;

    Maker() {
      try {
        this.serializer = new TSerializer(new TCompactProtocol.Factory());
        this.digest = MessageDigest.getInstance("MD5");
      } catch (TException | NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    Term of(Node node) {
      NodeId inline = NodeId.inline(node);
      if (inline != null) {
        byte[] id = new byte[NodeId.SIZE];
        NodeIdFactory.set(inline, id);
        byte[] text = Term.text(NodeId.extract(inline));
        return new Term(ByteBuffer.wrap(id).getLong(), 0, 0, NOTHING, text);
      }
      if (node.isURI() && isPlain(node.getURI())) {
        byte[] iri = node.getURI().getBytes(StandardCharsets.US_ASCII);
        return of(hash(iri, IRI_HASHED), Compact.iri(iri), around(IRI_BEGINS, iri, IRI_ENDS));
      }
      if (isString(node) && isBare(node)) {
        byte[] words = node.getLiteralLexicalForm().getBytes(StandardCharsets.UTF_8);
        return of(hash(words, STRING_HASHED), Compact.string(words), around(QUOTE, words, QUOTE));
      }
      return of(NodeLib.hash(node).getBytes(), stored(node), Term.text(node));
    }

    private static Term of(byte[] hash, byte[] stored, byte[] text) {
      ByteBuffer halves = ByteBuffer.wrap(hash);
      return new Term(0, halves.getLong(), halves.getLong(), stored, text);
    }

    /** As the database does it, which joins strings and waits for a digest that nobody uses. */
    private byte[] hash(byte[] utf8, byte[] kind) {
      digest.update(utf8);
      return digest.digest(kind);
    }

    private byte[] stored(Node node) {
      try {
        return serializer.serialize(ThriftConvert.convert(node, false));
      } catch (TException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Whether the database has it in its identifier and nowhere else. */
  boolean isInlined() {
    return inlined != 0;
  }

  private static boolean isString(Node node) {
    return node.isLiteral() && node.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI());
  }

  private static byte[] around(byte begin, byte[] bytes, byte end) {
    byte[] all = new byte[bytes.length + 2];
    all[0] = begin;
    System.arraycopy(bytes, 0, all, 1, bytes.length);
    all[all.length - 1] = end;
    return all;
  }

  private static byte[] text(Node node) {
    if (node.isLiteral() && node.getLiteralLanguage().isEmpty() && isBare(node)) {
      String datatype = node.getLiteralDatatypeURI();
      String words = '"' + node.getLiteralLexicalForm() + '"';
      boolean named = !datatype.equals(XSDDatatype.XSDstring.getURI());
      return (named ? words + "^^<" + datatype + ">" : words).getBytes(StandardCharsets.UTF_8);
    }
    StringWriterI text = new StringWriterI();
    FORMAT.format(text, node);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a literal has nothing that N-Triples may write in another way; most have not. */
  private static boolean isBare(Node literal) {
    String words = literal.getLiteralLexicalForm();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' '
          || c == '"'
          || c == '\\'
          || c >= 0x7f && c < 0xa0
          || c >= Character.MIN_SURROGATE) {
        return false;
      }
    }
    return isPlain(literal.getLiteralDatatypeURI());
  }

  /** Whether an IRI has nothing that N-Triples may write in another way; nearly all have not. */
  private static boolean isPlain(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= ':';
      if (!word && c != '#' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
