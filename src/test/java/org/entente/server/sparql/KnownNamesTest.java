package org.entente.server.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
  private static final List<String> NAMES =
      List.of(
          "",
          " ",
          "UNESCO",
          "UNESCO Office, Harare",
          "Unesco's office",
          "Université d’Orléans (Centre)",
          "İstanbul Üniversitesi",
          "清华大学",
          "Tsinghua University 清华大学",
          "A--B / C.D",
          "𝒜cademy of 𝒜",
          "line\nbreak");

  @Test
  void thePartsOfNamesAreFoundWhereverTheyBegin() {
    KnownNames known = known(NAMES);
    Random random = new Random(3);
    int found = 0;
    for (int i = 0; i < 3000; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      int begin = random.nextInt(name.length() + 1);
      int end = begin + random.nextInt(name.length() - begin + 1);
      String part = name.substring(begin, end) + (random.nextInt(9) == 0 ? "x" : "");
      List<String> expected =
          NAMES.stream().filter(each -> small(each).contains(small(part))).sorted().toList();
      assertEquals(Optional.of(expected), names(known.containing(part, 100)), part);
      found += expected.size();
    }
    assertTrue(found > 6000, found + " names were found");
  }

  @Test
  void moreNamesThanAreWantedAreNone() {
    List<String> many =
        IntStream.range(0, 50).mapToObj(i -> "Name " + i).collect(Collectors.toList());
    assertEquals(50, known(many).containing("name", 50).orElseThrow().size());
    assertEquals(Optional.empty(), known(many).containing("name", 49));
    assertEquals(Optional.empty(), known(many).containing(" ", 49));
  }

  private static KnownNames known(List<String> names) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String each : names) {
      Node thing = NodeFactory.createURI("http://example.org/a");
      graph.add(Triple.create(thing, RDFS.label.asNode(), NodeFactory.createLiteralString(each)));
    }
    return KnownNames.of(graph);
  }

  private static Optional<List<String>> names(Optional<List<Node>> found) {
    return found.map(all -> all.stream().map(Node::getLiteralLexicalForm).sorted().toList());
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
