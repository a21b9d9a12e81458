package org.entente.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.graph.Export;
import org.entente.graph.Network;
import org.entente.server.http.Answer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.NetworkPages;
import org.entente.server.page.Page;
import org.entente.server.page.Templates;

/**
 * {@code /network[.EXT]}: who met whom, as a picture, and for programs as {@code csv}, {@code
 * graphml} and {@code gexf}. Each is made once for a state of the data.
 */
final class NetworkResource implements Resource {
  static final String PATH = "/network";
  private static final Map<Export, Page.Alternate> FORMS =
      new EnumMap<>(
          Map.of(
              Export.CSV, new Page.Alternate(PATH + ".csv", "text/csv", "CSV"),
              Export.GRAPHML,
                  new Page.Alternate(PATH + ".graphml", "application/graphml+xml", "GraphML"),
              Export.GEXF, new Page.Alternate(PATH + ".gexf", "application/gexf+xml", "GEXF")));

  private final Supplier<String> page;
  private final Map<Export, Supplier<byte[]>> files = new EnumMap<>(Export.class);

  NetworkResource(Holdings holdings, NetworkPages pages, Templates templates) {
    this.page =
        new PerVersion<>(
            holdings, () -> templates.html(pages.page(Network.of(holdings.data()), programs())));
    FORMS
        .keySet()
        .forEach(form -> files.put(form, new PerVersion<>(holdings, () -> bytes(holdings, form))));
  }

  @Override
  public Answer get(Request request) throws Refused {
    String extension = request.path().substring(PATH.length());
    if (extension.isEmpty()) {
      return linked(Answer.of(200, Variants.HTML.contentType(), page.get()));
    }
    Optional<Export> form = Export.of(extension.substring(1));
    Optional<Supplier<byte[]>> file = form.flatMap(f -> Optional.ofNullable(files.get(f)));
    if (file.isEmpty()) {
      throw new Refused(Problem.notFound(request.path()));
    }
    String name = "entente-network" + extension;
    String type = form.flatMap(f -> Optional.ofNullable(FORMS.get(f))).orElseThrow().type();
    String sent = type.startsWith("text/") ? type + "; charset=utf-8" : type;
    return linked(Answer.of(200, sent, file.get().get()))
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** The forms for programs, the plainest first. */
  private static List<Page.Alternate> programs() {
    return List.copyOf(FORMS.values());
  }

  private static Answer linked(Answer answer) {
    List<Page.Alternate> all = new ArrayList<>(programs());
    all.add(Variants.page(PATH));
    String links = Variants.links(all, answer.header("Content-Type").orElseThrow());
    return answer.with("Link", links + Descriptions.DATASET_LINK);
  }

  private static byte[] bytes(Holdings holdings, Export form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      form.write(holdings.data(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
