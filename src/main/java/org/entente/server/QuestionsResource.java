package org.entente.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Question;
import org.entente.server.http.Answer;
import org.entente.server.http.Negotiation;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.Names;
import org.entente.server.page.Page;
import org.entente.server.page.QuestionPages;
import org.entente.server.page.Templates;
import org.entente.server.sparql.OutcomeAnswers;
import org.entente.server.sparql.OwnValues;
import org.entente.server.sparql.QueryRunner;
import org.entente.server.sparql.WholeData;

/** {@code /queries[/NAME[.EXT]]}: the questions, and their answers as pages and tables. */
final class QuestionsResource implements Resource {
  static final String PATH = "/queries";
  private static final String HTML = "text/html; charset=utf-8";

  /** The letters of an address of which several fit into a header. */
  private static final int LONGEST = 500;

  private final Holdings holdings;
  private final QueryRunner runner;
  private final WholeData whole;
  private final OutcomeAnswers answers;
  private final OwnValues own;
  private final QuestionPages pages;
  private final Templates templates;

  QuestionsResource(
      Holdings holdings,
      QueryRunner runner,
      WholeData whole,
      OutcomeAnswers answers,
      OwnValues own,
      QuestionPages pages,
      Templates templates) {
    this.holdings = holdings;
    this.runner = runner;
    this.whole = whole;
    this.answers = answers;
    this.own = own;
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public Answer get(Request request) throws Refused {
    String rest = request.path().substring(PATH.length());
    if (rest.isEmpty() || rest.equals("/")) {
      return new RdfElsewhere(
              page -> Answer.of(200, HTML, templates.html(pages.list(holdings.catalogue()))),
              ExamplesResource.PATH)
          .get(request);
    }
    String name = rest.substring(1);
    Optional<Question> exact = holdings.catalogue().find(name);
    if (exact.isPresent()) {
      return answer(exact.get(), Optional.empty(), request);
    }
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    Question question =
        holdings.catalogue().find(stem).orElseThrow(() -> new Refused(unknown(stem)));
    String extension = name.substring(dot + 1);
    return extension.equals("rq")
        ? Answer.of(200, "application/sparql-query", question.text())
        : answer(question, Optional.of(extension), request);
  }

  private Answer answer(Question question, Optional<String> extension, Request request)
      throws Refused {
    Map<String, String> values = new LinkedHashMap<>(request.parameters());
    Optional<String> format = extension.or(() -> Optional.ofNullable(values.remove("format")));
    boolean page =
        format.map("html"::equals).orElseGet(() -> Negotiation.prefersHtml(request.accept()));
    try {
      OwnValues.Answered answered =
          own.ask(
              question,
              values,
              v -> whole.ask(question.bind(v, holdings.base()), runner, holdings.data()));
      List<Page.Alternate> forms = forms(question, answered);
      Answer answer =
          page
              ? Answer.of(200, HTML, templates.html(pages.page(question, answered, others(forms))))
              : answers.answer(answered.outcome(), question.text(), format, request.accept());
      answer =
          answer
              .with("Content-Location", asked(request, answered, values))
              .with("Link", links(forms, answer));
      return extension.isPresent() ? answer : answer.with("Vary", "Accept");
    } catch (MalformedParameter e) {
      if (page) {
        String html = templates.html(pages.page(question, values, e.getMessage()));
        return Answer.of(400, HTML, html).with("Vary", "Accept");
      }
      throw new Refused(malformed(e));
    }
  }

  /** Where the same answer has its values in the address, if not all of them were given. */
  private static Optional<String> asked(
      Request request, OwnValues.Answered answered, Map<String, String> given) {
    if (answered.chosen(given).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(request.path() + inAddress(answered));
  }

  /** The values as the end of an address. */
  private static String inAddress(OwnValues.Answered answered) {
    Map<String, String> values = answered.values();
    return values.entrySet().stream()
        .map(value -> Names.encode(value.getKey()) + "=" + Names.encode(value.getValue()))
        .sorted()
        .collect(Collectors.joining("&", values.isEmpty() ? "" : "?", ""));
  }

  /** Where the answer is to be had, in each of its forms. */
  private static List<Page.Alternate> forms(Question question, OwnValues.Answered answered) {
    String stem = PATH + "/" + Names.encode(question.name()) + ".";
    String values = inAddress(answered);
    return OutcomeAnswers.offers(answered.outcome()).stream()
        .map(
            offer ->
                new Page.Alternate(
                    stem + offer.extension() + values,
                    offer.mediaType(),
                    offer.extension().toUpperCase(Locale.ROOT)))
        .toList();
  }

  /** Those that are no page. */
  private static List<Page.Alternate> others(List<Page.Alternate> forms) {
    return forms.stream().filter(form -> !form.type().equals(Variants.HTML.mediaType())).toList();
  }

  /** The forms but for the one that is sent; of long addresses none, as headers have a bound. */
  private static String links(List<Page.Alternate> forms, Answer answer) {
    boolean fit = forms.stream().allMatch(form -> form.href().length() <= LONGEST);
    List<Page.Alternate> linked = fit ? forms : List.of();
    String sent = answer.header("Content-Type").orElseThrow();
    return (Variants.links(linked, sent) + Descriptions.DATASET_LINK).replaceFirst("^, ", "");
  }

  private Problem unknown(String name) {
    List<String> nearest = holdings.catalogue().nearest(name);
    return new Problem(
        404,
        "No such question",
        "There is no question named '" + name + "'.",
        nearest.isEmpty()
            ? "All of them are listed at /queries."
            : "Nearest: " + String.join(", ", nearest) + ". All are listed at /queries.");
  }

  private static Problem malformed(MalformedParameter e) {
    return new Problem(
        400,
        "A parameter is wrong",
        e.getMessage(),
        "Give it as part of the address, after the question mark.");
  }
}
