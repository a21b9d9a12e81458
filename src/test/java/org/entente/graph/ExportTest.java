package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ExportTest {
  private static final DatasetGraph GRAPH =
      new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0").build(Corpus.readings());

  private static final String LI = Iris.DEFAULT_BASE + "id/person/li-ming";
  private static final String CHAKROUN = Iris.DEFAULT_BASE + "id/person/borhene-chakroun";

  @Test
  void nquadsAndTrigHoldTheWholeGraph() throws IOException {
    for (Export form : List.of(Export.NQUADS, Export.TRIG)) {
      DatasetGraph read =
          RDFParser.source(new ByteArrayInputStream(written(form)))
              .lang(form == Export.TRIG ? Lang.TRIG : Lang.NQUADS)
              .toDatasetGraph();
      assertTrue(IsoMatcher.isomorphic(GRAPH, read), form.word());
    }
  }

  @Test
  void twoWritesGiveTheSameBytes() throws IOException {
    DatasetGraph again =
        new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0").build(Corpus.readings());
    for (Export form : Export.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      form.write(again, out);
      assertEquals(
          new String(written(form), StandardCharsets.UTF_8), out.toString(StandardCharsets.UTF_8));
    }
    assertEquals(5, Export.values().length);
  }

  @Test
  void networkTiesThoseWhoMet() {
    Network network = Network.of(GRAPH);
    assertEquals("LI Ming", network.persons().get(LI));
    assertTrue(network.ties().contains(new Network.Tie(CHAKROUN, LI, 1)), network.toString());
    assertEquals(2, network.ties().size());
  }

  @Test
  void csvHasARowForEachTie() throws IOException {
    String csv = new String(written(Export.CSV), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("person,label,other,otherLabel,days\r\n"), csv);
    assertTrue(csv.contains(CHAKROUN + ",Borhene CHAKROUN," + LI + ",LI Ming,1\r\n"), csv);
    assertEquals(3, csv.lines().count());
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    Network network =
        new Network(
            new TreeMap<>(java.util.Map.of("a", "Lee, \"Ann\"", "b", "B")),
            List.of(new Network.Tie("a", "b", 2)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NetworkWriter.csv(network, out);
    assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("a,\"Lee, \"\"Ann\"\"\",b,B,2\r\n"));
  }

  @Test
  void graphmlAndGexfAreXmlWithNodesAndEdges() throws Exception {
    for (Export form : List.of(Export.GRAPHML, Export.GEXF)) {
      Document xml =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(written(form)));
      assertEquals(form.word(), xml.getDocumentElement().getTagName());
      assertEquals(3, xml.getElementsByTagName("node").getLength());
      assertEquals(2, xml.getElementsByTagName("edge").getLength());
    }
  }

  @Test
  void formsAreFoundByTheirWords() {
    assertEquals(Optional.of(Export.GRAPHML), Export.of("graphml"));
    assertEquals(Optional.empty(), Export.of("pdf"));
  }

  private static byte[] written(Export form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(GRAPH, out);
    return out.toByteArray();
  }
}
