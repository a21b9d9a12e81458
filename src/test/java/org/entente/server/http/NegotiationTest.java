package org.entente.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NegotiationTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
  private static final String CLIENT =
      "application/n-quads, application/trig;q=0.95, application/ld+json;q=0.9,"
          + " application/n-triples;q=0.8, text/turtle;q=0.6, application/rdf+xml;q=0.5,"
          + " text/html;q=0.2";

  private record Form(String mediaType, List<String> aliases, String extension) implements Offer {}

  private static final List<Form> FORMS =
      List.of(
          new Form("text/turtle", List.of("application/x-turtle"), "ttl"),
          new Form("application/ld+json", List.of("application/json"), "jsonld"),
          new Form("application/n-triples", List.of(), "nt"),
          new Form("application/n-quads", List.of(), "nq"),
          new Form("application/trig", List.of(), "trig"),
          new Form("application/rdf+xml", List.of(), "rdf"),
          new Form("text/html", List.of("application/xhtml+xml"), "html"));

  /** A header and the extension of what must be chosen, or "-" for nothing. */
  private static final String[][] TABLE = {
    {"*/*", "ttl"},
    {"", "ttl"},
    {"nonsense", "ttl"},
    {BROWSER, "html"},
    {CLIENT, "nq"},
    {"text/turtle", "ttl"},
    {"TEXT/Turtle", "ttl"},
    {"application/x-turtle", "ttl"},
    {"application/json", "jsonld"},
    {"application/xhtml+xml", "html"},
    {"application/*", "jsonld"},
    {"text/*", "ttl"},
    {"text/*;q=0.5, text/turtle;q=0.4", "html"},
    {"text/*, text/turtle;q=0", "html"},
    {"*/*, text/turtle;q=0", "jsonld"},
    {"*/*;q=0", "-"},
    {"image/png", "-"},
    {"text/turtle;q=0", "-"},
    {"image/png, */*;q=0.1", "ttl"},
    {"text/turtle;q=0.3, application/rdf+xml;q=0.301", "rdf"},
    {"text/turtle;charset=utf-8", "ttl"},
    {"text/turtle;charset=latin1", "-"},
    {"text/turtle;version=9, application/trig;q=0.1", "trig"},
    {"application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"", "jsonld"},
    {"application/ld+json;profile=\"a,b\";q=0.2, text/html;q=0.1", "jsonld"},
    {"text/turtle;q=2, application/trig", "trig"},
    {"text/turtle;q=0.0001, application/trig", "trig"},
    {"*/turtle, application/trig", "trig"},
    {"  text/turtle ; q=0.1 ,application/trig ;q=0.2 ", "trig"},
    {"text/turtle;q=1.000, text/html;q=1", "ttl"},
  };

  @Test
  void everyHeaderOfTheTableGetsItsForm() {
    assertEquals(30, TABLE.length);
    for (String[] row : TABLE) {
      String chosen =
          Negotiation.choose(Optional.of(row[0]), FORMS).map(Form::extension).orElse("-");
      assertEquals(row[1], chosen, "Accept: " + row[0]);
    }
  }

  @Test
  void withoutAHeaderTheFirstOfferIsTaken() {
    assertEquals(Optional.of(FORMS.get(0)), Negotiation.choose(Optional.empty(), FORMS));
  }

  @Test
  void onlyAHeaderThatNamesHtmlPrefersIt() {
    assertTrue(Negotiation.prefersHtml(Optional.of(BROWSER)));
    assertTrue(Negotiation.prefersHtml(Optional.of("text/*")));
    assertFalse(Negotiation.prefersHtml(Optional.of(CLIENT)));
    assertFalse(Negotiation.prefersHtml(Optional.of("*/*")));
    assertFalse(Negotiation.prefersHtml(Optional.empty()));
  }
}
