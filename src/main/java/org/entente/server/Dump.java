package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.entente.server.describe.Form;
import org.entente.server.http.Answer;
import org.entente.server.http.EntityTag;
import org.entente.server.http.Exchange;
import org.entente.server.http.HttpDate;
import org.entente.server.http.Problem;
import org.entente.server.http.Problems;
import org.entente.server.http.Request;
import org.entente.vocabulary.Prefixes;

/**
 * {@code /dump.nq.gz}: everything, as N-Quads; {@code /dump.ttl.gz}: the default graph, as Turtle,
 * which has all but which claim states which fact, and the ontology. Written while it is read, so
 * that it takes no memory however much it is; all of it is of the state that was there when the
 * request came, also when the data is exchanged meanwhile. The lines come in no order of their own,
 * so the entity tag is a weak one.
 */
final class Dump extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final int BUFFER = 32 * 1024;

  private final transient Holdings holdings;
  private final transient Problems problems;
  private final transient DumpSizes sizes;
  private final Form form;

  /**
   * @param sizes is told how large it is
   * @param form N-Quads, or one without graphs, which gets the default graph alone
   */
  Dump(Holdings holdings, Problems problems, DumpSizes sizes, Form form) {
    this.holdings = holdings;
    this.problems = problems;
    this.sizes = sizes;
    this.form = form;
  }

  /** Where the dump of this form is. */
  static String path(Form form) {
    return "/dump." + form.extension() + ".gz";
  }

  @Override
  protected void service(HttpServletRequest servlet, HttpServletResponse response)
      throws IOException {
    Request request = Exchange.read(servlet);
    switch (request.method()) {
      case "GET", "HEAD" -> read(request, response);
      case "OPTIONS" -> Exchange.send(Answer.of(204).with("Allow", METHODS), response);
      default ->
          Exchange.send(
              problems
                  .answer(Problem.method(request.method(), METHODS), request)
                  .with("Allow", METHODS),
              response);
    }
  }

  private void read(Request request, HttpServletResponse response) throws IOException {
    DatasetGraph data = holdings.data();
    data.begin(ReadWrite.READ);
    try {
      EntityTag tag =
          new EntityTag("\"" + holdings.edition().hash() + "-" + form.extension() + "\"");
      Answer head = head().with("ETag", "W/" + tag.value());
      if (tag.matches(request.header("If-None-Match"))) {
        Exchange.send(head.notModified(), response);
        return;
      }
      response.setStatus(200);
      head.headers().forEach(response::setHeader);
      if (request.isHead()) {
        // The size is not known, and an answer that ends without a word would have the length 0.
        response.flushBuffer();
      } else {
        Counted counted = new Counted(response.getOutputStream());
        GZIPOutputStream out = new GZIPOutputStream(counted, BUFFER);
        write(data, out);
        out.finish();
        // Before the client sees the end, so that it may ask for the size at once.
        sizes.written(form, holdings.version(), counted.bytes);
        // Closed only when all is written: a dump that is cut off must not look whole.
        out.close();
      }
    } catch (RuntimeIOException e) {
      // The client has left, or the disk fails.
      throw new IOException(e);
    } finally {
      data.end();
    }
  }

  /** Counts what is written. */
  private static final class Counted extends FilterOutputStream {
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] from, int begin, int length) throws IOException {
      out.write(from, begin, length);
      bytes += length;
    }
  }

  private Answer head() {
    return Answer.of(200)
        .with("Content-Type", "application/gzip")
        .with("Last-Modified", HttpDate.of(holdings.edition().modified()))
        .with("Cache-Control", "no-cache")
        .with(
            "Link",
            "<%s>; rel=\"cite-as\", </.well-known/void>; rel=\"describedby\"%s"
                .formatted(
                    holdings.editionIri(),
                    holdings
                        .imprint()
                        .license()
                        .map(Descriptions.LICENSE_LINK::formatted)
                        .orElse("")));
  }

  private void write(DatasetGraph data, OutputStream out) throws IOException {
    String comment =
        "# " + holdings.editionIri() + " , SHA-256 " + holdings.edition().hash() + "\n";
    out.write(comment.getBytes(StandardCharsets.UTF_8));
    boolean quads = form.hasQuads();
    // "@prefix" and not "PREFIX": some readers of Turtle know only the older spelling.
    Context context = new Context().set(RIOT.symTurtleDirectiveStyle, "rdf10");
    RDFFormat format = quads ? RDFFormat.NQUADS_UTF8 : RDFFormat.TURTLE_BLOCKS;
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format, context);
    writer.start();
    if (quads) {
      data.find().forEachRemaining(writer::quad);
    } else {
      Prefixes.ALL.getNsPrefixMap().forEach(writer::prefix);
      data.getDefaultGraph().find().forEachRemaining(writer::triple);
    }
    writer.finish();
  }
}
