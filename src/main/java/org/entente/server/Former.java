package org.entente.server;

import java.util.Optional;
import org.entente.graph.history.Departure;
import org.entente.server.http.Answer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.page.Names;

/**
 * What is answered where something was once: 301 to what took its place, or 410 with the reason.
 */
final class Former {
  private Former() {}

  /**
   * The answer for a name that stands for nothing now.
   *
   * @param rest the thing, such as {@code person/ada}
   * @param prefix the addresses that are asked, such as {@code /doc/}
   * @param suffix what follows the thing in the address, such as {@code .ttl}
   * @throws Refused if nothing took its place, or nothing was ever there
   */
  static Answer answer(Holdings holdings, String rest, String prefix, String suffix)
      throws Refused {
    Optional<Departure> departure = holdings.edition().departures().of("id/" + rest);
    if (departure.isEmpty()) {
      throw new Refused(Problem.notFound(prefix + rest + suffix));
    }
    Optional<String> heir = departure.get().to();
    if (heir.isEmpty()) {
      throw new Refused(Problem.gone(departure.get().label(), departure.get().reason()));
    }
    String there = heir.get().substring("id/".length());
    return Answer.of(301).with("Location", prefix + Names.encodePath(there) + suffix);
  }
}
