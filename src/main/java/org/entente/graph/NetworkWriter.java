package org.entente.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Networks in the forms that programs for tables and networks read. */
final class NetworkWriter {
  private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
  private static final String GEXF = "http://gexf.net/1.3";

  private NetworkWriter() {}

  /** RFC 4180: a row for each tie. */
  static void csv(Network network, OutputStream out) throws IOException {
    StringBuilder rows = new StringBuilder("person,label,other,otherLabel,days\r\n");
    for (Network.Tie tie : network.ties()) {
      rows.append(cell(tie.one())).append(',');
      rows.append(cell(network.persons().getOrDefault(tie.one(), ""))).append(',');
      rows.append(cell(tie.other())).append(',');
      rows.append(cell(network.persons().getOrDefault(tie.other(), ""))).append(',');
      rows.append(tie.days()).append("\r\n");
    }
    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** See the GraphML primer at graphml.graphdrawing.org. */
  static void graphml(Network network, OutputStream out) throws IOException {
    write(
        out,
        xml -> {
          xml.writeStartElement("graphml");
          xml.writeDefaultNamespace(GRAPHML);
          key(xml, "label", "node", "string");
          key(xml, "days", "edge", "int");
          xml.writeStartElement("graph");
          xml.writeAttribute("id", "meetings");
          xml.writeAttribute("edgedefault", "undirected");
          for (Map.Entry<String, String> person : network.persons().entrySet()) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", person.getKey());
            data(xml, "label", person.getValue());
            xml.writeEndElement();
          }
          for (Network.Tie tie : network.ties()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", tie.one());
            xml.writeAttribute("target", tie.other());
            data(xml, "days", Integer.toString(tie.days()));
            xml.writeEndElement();
          }
        });
  }

  /** GEXF 1.3, as Gephi reads it. */
  static void gexf(Network network, OutputStream out) throws IOException {
    write(
        out,
        xml -> {
          xml.writeStartElement("gexf");
          xml.writeDefaultNamespace(GEXF);
          xml.writeAttribute("version", "1.3");
          xml.writeStartElement("graph");
          xml.writeAttribute("defaultedgetype", "undirected");
          xml.writeStartElement("nodes");
          for (Map.Entry<String, String> person : network.persons().entrySet()) {
            xml.writeEmptyElement("node");
            xml.writeAttribute("id", person.getKey());
            xml.writeAttribute("label", person.getValue());
          }
          xml.writeEndElement();
          xml.writeStartElement("edges");
          for (Network.Tie tie : network.ties()) {
            xml.writeEmptyElement("edge");
            xml.writeAttribute("id", tie.one() + " " + tie.other());
            xml.writeAttribute("source", tie.one());
            xml.writeAttribute("target", tie.other());
            xml.writeAttribute("weight", Integer.toString(tie.days()));
          }
        });
  }

  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void write(OutputStream out, Body body) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      body.write(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the network cannot be written: " + e.getMessage(), e);
    }
  }

  private static void key(XMLStreamWriter xml, String id, String of, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", id);
    xml.writeAttribute("attr.type", type);
  }

  private static void data(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
