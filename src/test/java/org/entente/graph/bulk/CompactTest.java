package org.entente.graph.bulk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TCompactProtocol;
import org.junit.jupiter.api.Test;

/** The bytes are those that Thrift writes. */
class CompactTest {
  private static final List<Integer> LENGTHS =
      List.of(0, 1, 2, 63, 64, 126, 127, 128, 129, 255, 256, 16383, 16384, 16385, 2097152);

  @Test
  void irisAndStringsOfEveryLengthAreAsThriftWritesThem() throws Exception {
    int seen = 0;
    for (int length : LENGTHS) {
      for (String letter : List.of("a", "é", "漢")) {
        String words = letter.repeat(length);
        byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(thrift(NodeFactory.createURI(words)), Compact.iri(utf8));
        assertArrayEquals(thrift(NodeFactory.createLiteralString(words)), Compact.string(utf8));
        seen++;
      }
    }
    assertEquals(45, seen);
  }

  private static byte[] thrift(Node node) throws Exception {
    return new TSerializer(new TCompactProtocol.Factory())
        .serialize(ThriftConvert.convert(node, false));
  }
}
