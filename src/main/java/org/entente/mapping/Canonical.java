package org.entente.mapping;

import com.apicatalog.jsonld.JsonLdOptions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.SysRIOT;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.UnreadableDocument;

/**
 * RDF of any syntax as sorted lines of N-Triples, without doubles. The names of graphs are left
 * out, and blank nodes are named by the order in which the file has them, so that the same file
 * gives the same text.
 */
final class Canonical extends StreamRDFBase {
  private static final int MOST = 100_000;

  /** What a parser calls a flaw for programs. */
  private static final Pattern CODE = Pattern.compile(" ?\\[code=\\w+\\]");

  private static final String BASE = "http://document.invalid/";

  private final TreeSet<String> lines = new TreeSet<>();
  private final Map<Node, Node> blank = new HashMap<>();

  private Canonical() {}

  /** There are more statements than are read. */
  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What is odd, such as a date that is none, is left to whoever reads it; what is broken is not.
   */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // Such a term is kept as it is.
    }

    @Override
    public void error(String message, long line, long column) {
      throw new RiotException(SysRIOT.fmtMessage(message, line, column));
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotException(SysRIOT.fmtMessage(message, line, column));
    }
  }

  /**
   * The lines.
   *
   * @param name whose ending tells the syntax
   * @throws UnreadableDocument where the syntax is broken, a context would have to be fetched, or
   *     there are too many statements
   */
  static String of(String name, String text) throws UnreadableDocument {
    Canonical canonical = new Canonical();
    Offline offline = new Offline();
    JsonLdOptions options = new JsonLdOptions(offline);
    options.setOrdered(true);
    try {
      RDFParser.fromString(text, lang(name))
          .base(BASE)
          .errorHandler(new Strict())
          .set(LangJSONLD11.JSONLD_OPTIONS, options)
          .parse(canonical);
    } catch (TooMany e) {
      throw new UnreadableDocument(
          String.format(Locale.ROOT, "%s: has more than %,d statements; split it", name, MOST), e);
    } catch (RuntimeException | StackOverflowError e) {
      // The parsers beneath throw all sorts of things at a damaged file.
      throw new UnreadableDocument(name + ": " + wrong(offline, e), e);
    }
    return String.join("\n", canonical.lines);
  }

  private static String wrong(Offline offline, Throwable e) {
    return offline
        .refused()
        .map(
            address ->
                "names the context "
                    + address
                    + ", and nothing is fetched; write what the context says into the file, or save"
                    + " the file as Turtle")
        .orElseGet(
            () ->
                "is no RDF of the syntax that its name ends in, or broken ("
                    + CODE.matcher(String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                        .replaceAll("")
                    + "); mend it there");
  }

  private static Lang lang(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Lang lang = RDFLanguages.fileExtToLang(ending);
    if (lang == null) {
      throw new IllegalArgumentException(name + " is no name of a file of RDF");
    }
    return lang;
  }

  @Override
  public void quad(Quad quad) {
    triple(quad.asTriple());
  }

  @Override
  public void triple(Triple triple) {
    lines.add(
        String.join(
            " ",
            term(triple.getSubject()),
            term(triple.getPredicate()),
            term(triple.getObject()),
            "."));
    if (lines.size() > MOST) {
      throw new TooMany();
    }
  }

  private String term(Node node) {
    return NodeFmtLib.strNT(
        node.isBlank()
            ? blank.computeIfAbsent(
                node, n -> NodeFactory.createBlankNode("b" + (blank.size() + 1)))
            : node);
  }
}
