package org.entente.graph.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkWriterTest {
  private static final String BASE = "http://example.org/id/thing/";

  @TempDir Path folder;
  private Path place = Path.of("");

  @BeforeEach
  void folders() throws Exception {
    place = Files.createDirectory(folder.resolve("graph"));
    Files.createDirectory(folder.resolve("scratch"));
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** Terms that are alike for long, that a database keeps in their identifiers, and odd ones. */
  private static List<Node> terms() {
    List<Node> terms = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      terms.add(NodeFactory.createURI(BASE + Integer.toString(i * 7919, 36)));
      terms.add(NodeFactory.createLiteralDT(Integer.toString(75 - i), XSDDatatype.XSDinteger));
      terms.add(NodeFactory.createLiteralDT("0." + (i + 1) + "1", XSDDatatype.XSDdecimal));
      terms.add(NodeFactory.createLiteralString("x".repeat(i)));
    }
    for (String word :
        List.of(
            "",
            "a",
            "a b",
            "\"",
            "\\",
            "line\nline",
            "\t",
            "\u0001",
            "\u007F",
            "\u0085",
            "é",
            "\uFFFD",
            "😀")) {
      terms.add(NodeFactory.createLiteralString(word));
      terms.add(NodeFactory.createLiteralLang(word, "en"));
      terms.add(NodeFactory.createLiteralLang(word, "en-GB"));
    }
    for (String odd : List.of("é", "a b", "%C3%A9?q=1&r=~", "<x>", "😀")) {
      terms.add(NodeFactory.createURI(BASE + odd));
    }
    for (String date : List.of("2019", "-0044", "1789")) {
      terms.add(NodeFactory.createLiteralDT(date, XSDDatatype.XSDgYear));
    }
    terms.add(NodeFactory.createLiteralDT("2019-03-05", XSDDatatype.XSDdate));
    terms.add(NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    return terms;
  }

  /** Statements by chance, always the same ones, a few of them twice. */
  private static List<Quad> statements(int count) {
    Random chance = new Random(4);
    List<Node> terms = terms();
    List<Node> things = terms.stream().filter(Node::isURI).toList();
    List<Quad> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Node graph = i % 3 == 0 ? things.get(chance.nextInt(20)) : Quad.defaultGraphIRI;
      Node subject = things.get(chance.nextInt(things.size()));
      Node object = terms.get(chance.nextInt(terms.size()));
      all.add(Quad.create(graph, subject, things.get(chance.nextInt(5)), object));
      if (i % 10 == 0) {
        all.add(all.get(chance.nextInt(all.size())));
      }
    }
    return all;
  }

  private String build(List<Quad> statements, int piece) {
    DatasetGraph empty = DatabaseMgr.connectDatasetGraph(place.toString());
    try (BulkWriter writer = new BulkWriter(empty, folder.resolve("scratch"), piece)) {
      writer.prefix("ex", BASE);
      for (Quad quad : statements) {
        if (quad.isDefaultGraph()) {
          writer.triple(quad.asTriple());
        } else {
          writer.quad(quad);
        }
      }
      return writer.build();
    } finally {
      TDBInternal.expel(empty);
    }
  }

  /** Sorted by bytes, as {@code LC_ALL=C sort -u} does. */
  private static List<byte[]> lines(Stream<Quad> quads) {
    Set<byte[]> lines = new TreeSet<>(Arrays::compareUnsigned);
    quads.forEach(
        quad -> {
          Stream<Node> nodes = Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject());
          Stream<Node> graph = quad.isDefaultGraph() ? Stream.of() : Stream.of(quad.getGraph());
          String line =
              Stream.concat(nodes, graph).map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
          lines.add((line + " .\n").getBytes(StandardCharsets.UTF_8));
        });
    return List.copyOf(lines);
  }

  private static String text(List<byte[]> lines) {
    return lines.stream()
        .map(line -> new String(line, StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static String sha256(List<byte[]> lines) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    lines.forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  private void check(List<Quad> statements, int piece) throws Exception {
    List<byte[]> expected = lines(statements.stream());
    assertEquals(sha256(expected), build(statements, piece));
    DatasetGraph built = DatabaseMgr.connectDatasetGraph(place.toString());
    try {
      Txn.executeRead(
          built,
          () -> {
            assertEquals(text(expected), text(lines(built.stream())));
            assertEquals(BASE, built.prefixes().get("ex"));
            everyIndexFindsAll(built, statements);
          });
    } finally {
      TDBInternal.expel(built);
    }
  }

  /** Each pattern is answered from another index, and looks terms up by their hashes. */
  private static void everyIndexFindsAll(DatasetGraph built, List<Quad> statements) {
    for (Quad quad : statements) {
      Node g = quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
      Triple triple = quad.asTriple();
      for (int bound = 1; bound < 8; bound++) {
        Node s = (bound & 1) == 0 ? Node.ANY : triple.getSubject();
        Node p = (bound & 2) == 0 ? Node.ANY : triple.getPredicate();
        Node o = (bound & 4) == 0 ? Node.ANY : triple.getObject();
        assertTrue(built.contains(g, s, p, o), () -> quad + " in its graph");
        if (!quad.isDefaultGraph()) {
          assertTrue(built.stream(Node.ANY, s, p, o).anyMatch(quad::equals), quad::toString);
        }
      }
    }
  }

  @Test
  void whatIsSentIsThereAndTheHashIsThatOfItsSortedLines() throws Exception {
    check(statements(600), Tuples.PIECE);
  }

  @Test
  void manyPiecesGiveTheSameAsOne() throws Exception {
    check(statements(600), 7);
  }

  @Test
  void batchesThatThreadsFillGiveTheSame() throws Exception {
    List<Quad> statements = statements(600);
    DatasetGraph empty = DatabaseMgr.connectDatasetGraph(place.toString());
    try (BulkWriter writer = new BulkWriter(empty, folder.resolve("scratch"), 50)) {
      List<Batch> batches =
          Stream.iterate(0, from -> from < statements.size(), from -> from + 40)
              .map(from -> statements.subList(from, Math.min(from + 40, statements.size())))
              .parallel()
              .map(some -> batch(writer, some))
              .toList();
      assertTrue(batches.size() > 10, "only " + batches.size() + " batches");
      batches.subList(0, 5).forEach(writer::add);
      // These are filled when the writer knows some of their terms.
      List<Batch> again = List.of(batch(writer, statements), batch(writer, statements));
      again.forEach(writer::add);
      batches.subList(5, batches.size()).forEach(writer::add);
      assertEquals(sha256(lines(statements.stream())), writer.build());
    } finally {
      TDBInternal.expel(empty);
    }
  }

  private static Batch batch(BulkWriter writer, List<Quad> statements) {
    Batch batch = writer.batch();
    statements.forEach(batch::quad);
    return batch;
  }

  @Test
  void nothingIsADatabaseToo() throws Exception {
    assertEquals(sha256(List.of()), build(List.of(), Tuples.PIECE));
    DatasetGraph built = DatabaseMgr.connectDatasetGraph(place.toString());
    assertEquals(0L, Txn.calculateRead(built, () -> built.stream().count()));
    TDBInternal.expel(built);
  }

  @Test
  void moreThanAPageOfEachTreeIsFoundAgain() throws Exception {
    List<Quad> many = statements(20_000);
    String hash = build(many, 5_000);
    assertEquals(sha256(lines(many.stream())), hash);
    DatasetGraph built = DatabaseMgr.connectDatasetGraph(place.toString());
    Txn.executeRead(
        built,
        () -> {
          long found =
              many.stream()
                  .filter(
                      q ->
                          built.contains(
                              q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject()))
                  .count();
          assertEquals(many.size(), found);
        });
    TDBInternal.expel(built);
  }

  @Test
  void theDatabaseCanBeChangedAfterwards() throws Exception {
    build(statements(300), Tuples.PIECE);
    DatasetGraph built = DatabaseMgr.connectDatasetGraph(place.toString());
    Quad more =
        Quad.create(
            Quad.defaultGraphIRI,
            NodeFactory.createURI(BASE + "new"),
            NodeFactory.createURI(BASE + "p"),
            NodeFactory.createLiteralString("new"));
    Txn.executeWrite(built, () -> built.add(more));
    assertTrue(Txn.calculateRead(built, () -> built.contains(more)));
    TDBInternal.expel(built);
  }
}
