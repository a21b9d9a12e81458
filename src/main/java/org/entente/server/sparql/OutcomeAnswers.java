package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Offer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;

/** Puts outcomes into the form that a client asks for. */
public final class OutcomeAnswers {
  /** Says that a result was cut off, and where. */
  public static final String TRUNCATED = "Entente-Truncated";

  private final OutcomePages pages;

  public OutcomeAnswers(OutcomePages pages) {
    this.pages = pages;
  }

  /**
   * The answer that carries {@code outcome}.
   *
   * @param query the query's text, to show it on a page
   * @param format a form by its short name, which goes before {@code accept}
   * @throws Refused if the outcome is not to be had in a form that is asked for
   */
  public Answer answer(
      Outcome outcome, String query, Optional<String> format, Optional<String> accept)
      throws Refused {
    Answer answer =
        outcome instanceof Outcome.Triples triples
            ? triples(triples, query, format, accept)
            : table(outcome, query, format, accept);
    Answer varied = format.isPresent() ? answer : answer.with("Vary", "Accept");
    return outcome.truncated() ? varied.with(TRUNCATED, "true") : varied;
  }

  /** The forms in which an outcome is to be had. */
  public static List<Offer> offers(Outcome outcome) {
    if (!(outcome instanceof Outcome.Triples)) {
      return List.of(ResultForm.values());
    }
    // The page comes last: it is for browsers, which want HTML more than anything else.
    List<Offer> offers = new ArrayList<>(List.of(Form.values()));
    offers.add(ResultForm.HTML);
    return List.copyOf(offers);
  }

  private Answer triples(
      Outcome.Triples triples, String query, Optional<String> format, Optional<String> accept)
      throws Refused {
    return choose(offers(triples), format, accept) instanceof Form form
        ? Answer.of(200, form.contentType(), RdfText.of(triples.graph(), form))
        : pages.page(query, triples);
  }

  private Answer table(
      Outcome outcome, String query, Optional<String> format, Optional<String> accept)
      throws Refused {
    if (!(choose(offers(outcome), format, accept) instanceof ResultForm form)
        || form == ResultForm.HTML) {
      return pages.page(query, outcome);
    }
    byte[] body =
        outcome instanceof Outcome.Rows rows
            ? OutcomeText.of(rows, form)
            : OutcomeText.of((Outcome.Truth) outcome, form);
    return Answer.of(200, form.contentType(), body);
  }

  private static <T extends Offer> T choose(
      List<T> offers, Optional<String> format, Optional<String> accept) throws Refused {
    if (format.isPresent()) {
      String word = format.get().toLowerCase(Locale.ROOT);
      for (T offer : offers) {
        if (offer.extension().equals(word) || offer.mediaType().equals(word)) {
          return offer;
        }
      }
      throw new Refused(Problem.unknownForm(format.get(), names(offers)));
    }
    return Negotiation.choose(accept, offers)
        .orElseThrow(() -> new Refused(Problem.notAcceptable(names(offers))));
  }

  private static String names(List<? extends Offer> offers) {
    return offers.stream()
        .map(offer -> offer.mediaType() + " (format=" + offer.extension() + ")")
        .collect(Collectors.joining(", "));
  }
}
