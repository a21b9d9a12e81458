package org.entente.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.server.describe.Form;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Offer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.page.Page;

/** The forms in which a description is sent: those of RDF, and a page. */
final class Variants {
  /** A page for people. */
  static final Offer HTML =
      new Offer() {
        @Override
        public String mediaType() {
          return "text/html";
        }

        @Override
        public List<String> aliases() {
          return List.of("application/xhtml+xml");
        }

        @Override
        public String extension() {
          return "html";
        }
      };

  private static final List<Offer> ALL =
      Stream.concat(Stream.<Offer>of(Form.values()), Stream.of(HTML)).toList();

  /** A list is a page first: what browsers and whoever takes anything get. */
  private static final List<Offer> LISTED =
      Stream.concat(Stream.of(HTML), Stream.<Offer>of(Form.values())).toList();

  private Variants() {}

  /** The form that the extension asks for. */
  static Optional<Offer> of(String extension) {
    return ALL.stream().filter(offer -> offer.extension().equals(extension)).findFirst();
  }

  /**
   * The form to send: that of the parameter {@code format}, or else that which suits best.
   *
   * @throws Refused if there is none
   */
  static Offer choose(Request request) throws Refused {
    return choose(request, ALL);
  }

  /**
   * The form in which to send a list: the same, but a page to whoever takes anything.
   *
   * @throws Refused if there is none
   */
  static Offer chooseForList(Request request) throws Refused {
    return choose(request, LISTED);
  }

  private static Offer choose(Request request, List<Offer> offers) throws Refused {
    Optional<String> format = request.parameter("format");
    if (format.isPresent()) {
      return of(format.get())
          .orElseThrow(() -> new Refused(Problem.unknownForm(format.get(), names())));
    }
    return Negotiation.choose(request.accept(), offers)
        .orElseThrow(() -> new Refused(Problem.notAcceptable(names())));
  }

  /** The value of a {@code Link} header that names every form at {@code path} but for itself. */
  static String links(String path, Offer self) {
    return links(path, "", self);
  }

  /**
   * The same for forms that depend on parameters.
   *
   * @param query the query string with its question mark
   */
  static String links(String path, String query, Offer self) {
    List<Page.Alternate> all = new ArrayList<>(alternates(path, query));
    all.add(page(path + "." + HTML.extension() + query));
    return links(all, self.contentType());
  }

  /**
   * The value of a {@code Link} header that names these but for the one that is sent.
   *
   * @param sent its {@code Content-Type}
   */
  static String links(List<Page.Alternate> all, String sent) {
    String self = sent.replaceFirst(";.*", "");
    return all.stream()
        .filter(form -> !form.type().equals(self))
        .map(form -> "<%s>; rel=\"alternate\"; type=\"%s\"".formatted(form.href(), form.type()))
        .collect(Collectors.joining(", "));
  }

  /** The page among the forms in which the same is to be had. */
  static Page.Alternate page(String address) {
    return new Page.Alternate(address, HTML.mediaType(), "HTML");
  }

  /** The same for a page. */
  static List<Page.Alternate> alternates(String path) {
    return alternates(path, "");
  }

  /**
   * The same for forms that depend on parameters.
   *
   * @param query the query string with its question mark
   */
  static List<Page.Alternate> alternates(String path, String query) {
    return Stream.of(Form.values())
        .map(
            form ->
                new Page.Alternate(
                    path + "." + form.extension() + query, form.mediaType(), form.title()))
        .toList();
  }

  private static String names() {
    return ALL.stream()
        .map(offer -> offer.mediaType() + " (." + offer.extension() + ")")
        .collect(Collectors.joining(", "));
  }
}
