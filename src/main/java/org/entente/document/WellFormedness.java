package org.entente.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether bytes are well-formed XML. Neither reads a document type definition nor fetches. */
final class WellFormedness {
  private WellFormedness() {}

  /** Where the first flaw is, such as "line 3, column 14". */
  static Optional<String> flaw(byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        reader.next();
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      return Optional.of(
          at == null
              ? "its encoding"
              : "line " + at.getLineNumber() + ", column " + at.getColumnNumber());
    }
  }
}
