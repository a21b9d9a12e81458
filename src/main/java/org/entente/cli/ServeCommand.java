package org.entente.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.entente.catalogue.Catalogue;
import org.entente.graph.LiveDataset;
import org.entente.server.EntenteServer;
import org.entente.server.Holdings;
import org.entente.server.Imprint;
import org.entente.server.PortTaken;
import org.entente.server.sparql.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve a graph over HTTP: pages, linked data, SPARQL.",
    footer = {
      "",
      "Examples:",
      "  entente serve --data my-news/ --port 8080",
      "  entente serve --store graph/ --creator \"Elm University\" --license https://creativecommons.org/licenses/by/4.0/",
      "It serves until it is stopped. Exit status: 1 it could not begin, 2 wrong usage."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int SOME = 2_000;

  private final Console console;

  @Option(names = "--port", paramLabel = "N", description = "Port, 3030 by default; 0: any free.")
  private int port = 3030;

  @Option(names = "--store", paramLabel = "DIR", description = "Serve the graph of this store.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "Read these documents (may be repeated) instead of the bundled ones.")
  private List<String> data = new ArrayList<>();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What names of things begin with; http://localhost:PORT/ by default.")
  private Optional<String> base = Optional.empty();

  @Mixin private OwnImprint own = new OwnImprint();

  @Mixin private Registers registers = new Registers();

  @Mixin private Fetching fetching = new Fetching();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Failure, Misuse {
    if (port < 0 || port > 65535) {
      throw new Misuse("--port takes a number from 0 to 65535, not " + port);
    }
    if (store.isPresent() && (!data.isEmpty() || base.isPresent() || registers.given())) {
      throw new Misuse(
          "--store brings its own documents, registers and base; leave out --data, --register and"
              + " --base");
    }
    boolean bundled = store.isEmpty() && data.isEmpty();
    Imprint imprint = own.imprint().or(bundled ? Imprint.BUNDLED : Imprint.NONE);
    int chosen = port == 0 && store.isEmpty() && base.isEmpty() ? free() : port;
    String named = base.orElse(address(chosen));
    Graphs.Opened graph =
        store.isPresent()
            ? Graphs.live(store.get())
            : Graphs.openSound(store, data, Graphs.base(named), registers, fetching, console);
    Holdings holdings =
        new Holdings(graph.data(), graph.base(), Catalogue.bundled(), graph.edition(), imprint);
    try (EntenteServer server = EntenteServer.start(holdings, chosen, Limits.STANDARD)) {
      Thread stop = new Thread(server::close, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      console.say(greeting(server.port(), graph));
      store.ifPresent(folder -> sayBase(folder, server.port(), graph.base()));
      server.warm();
      if (store.isPresent() && graph.data() instanceof LiveDataset live) {
        new StoreWatch(store.get(), live, graph, server::warm, console).start();
      }
      server.join();
    } catch (PortTaken e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** The names of things in a store are as it was made, wherever it is served. */
  private void sayBase(Path folder, int at, String named) {
    String here = address(at);
    if (!named.equals(here)) {
      console.say(
          ("entente: the names of things in this store begin with %s and not with %s . If they"
                  + " should: entente load --store %s --base %s")
              .formatted(named, here, folder, here));
    }
  }

  /** A free port: one has to be known before things are named by it. */
  private static int free() throws Failure {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Failure("there is no free port (" + e.getMessage() + "); choose one by --port", e);
    }
  }

  private static String address(int port) {
    return "http://localhost:" + port + "/";
  }

  private static String greeting(int port, Graphs.Opened graph) {
    String at = address(port);
    String person =
        Txn.calculateRead(graph.data(), () -> someone(graph.data()))
            .filter(iri -> iri.startsWith(graph.base()))
            .map(iri -> at + iri.substring(graph.base().length()) + " , ")
            .orElse("");
    return String.format(
        Locale.ROOT,
        "Entente serves %d documents on %s . Try %squeries , %s%ssparql . Ctrl-C stops.",
        graph.documents(),
        at,
        at,
        person,
        at);
  }

  private static Optional<String> someone(DatasetGraph data) {
    try (Stream<Triple> found =
        data.getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), FOAF.Person.asNode())) {
      // The first in the alphabet of some, for a large store takes seconds to name all.
      return found.limit(SOME).map(triple -> triple.getSubject().getURI()).sorted().findFirst();
    }
  }
}
