package org.entente.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.server.http.Answer;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.Names;

/**
 * {@code /id/TYPE/SLUG}: a thing cannot be sent, so its description is pointed to (303). What was
 * merged into another is at the other (301), and what was withdrawn is gone (410).
 */
final class Things implements Resource {
  static final String PREFIX = "/id/";

  private final Holdings holdings;

  Things(Holdings holdings) {
    this.holdings = holdings;
  }

  @Override
  public Answer get(Request request) throws Refused {
    String rest = request.path().substring(PREFIX.length());
    if (!exists(holdings, rest)) {
      return Former.answer(holdings, rest, PREFIX, "");
    }
    return Answer.of(303)
        .with("Location", Descriptions.PREFIX + Names.encodePath(rest))
        .with("Vary", "Accept");
  }

  /** The thing that {@code rest}, such as {@code person/ada}, stands for. */
  static Node node(Holdings holdings, String rest) {
    return NodeFactory.createURI(holdings.base() + "id/" + rest);
  }

  static boolean exists(Holdings holdings, String rest) {
    Graph facts = holdings.facts();
    Node node = node(holdings, rest);
    return facts.contains(node, Node.ANY, Node.ANY) || facts.contains(Node.ANY, Node.ANY, node);
  }
}
