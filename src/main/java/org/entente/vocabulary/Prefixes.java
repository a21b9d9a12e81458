package org.entente.vocabulary;

import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;

/** The prefixes under which everything is written for people, the same in every format. */
public final class Prefixes {
  /** All of them; locked, so that it may be shared. */
  public static final PrefixMapping ALL =
      new PrefixMappingImpl()
          .setNsPrefix(ENT.PREFIX, ENT.NS)
          .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
          .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
          .setNsPrefix("oa", "http://www.w3.org/ns/oa#")
          .setNsPrefix("org", "http://www.w3.org/ns/org#")
          .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
          .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
          .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
          .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
          .setNsPrefix("schema", "https://schema.org/")
          .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
          .setNsPrefix("time", "http://www.w3.org/2006/time#")
          .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
          .lock();

  private Prefixes() {}
}
