package org.entente.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Fetches over HTTP as a guest should: it says who it is, asks robots.txt first, waits as that
 * asks, and keeps to limits of size and time. Where a redirection or a sitemap leads to an address
 * of a private network, it is refused unless allowed, so that what comes from elsewhere cannot make
 * this machine ask its neighbours; a host that the user named is meant.
 *
 * <p>One fetch at a time; not for use by several threads.
 */
final class Fetcher {
  static final String AGENT = "entente";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** An answer that has not ended by then is cut off. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int MOST_REDIRECTIONS = 5;

  private final boolean privately;
  private final Set<String> named = new HashSet<>();
  private final Robots robots = new Robots(this);
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  /**
   * @param privately whether private addresses may be asked
   */
  Fetcher(boolean privately) {
    this.privately = privately;
  }

  /** What a server answered with status 200; the body is to be closed. */
  record Answer(URI address, Optional<String> mediaType, InputStream body)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  /** Takes note that the user named the host of {@code address}. */
  void trust(URI address) {
    named.add(String.valueOf(address.getHost()));
  }

  /**
   * Fetches {@code address}, through redirections.
   *
   * @throws IOException where it may not be fetched or cannot be; the message says why
   */
  Answer get(URI address) throws IOException {
    HttpResponse<InputStream> response = follow(address, robots::allow);
    if (response.statusCode() != 200) {
      response.body().close();
      throw new IOException("the server answered " + response.statusCode());
    }
    return new Answer(
        response.uri(),
        response.headers().firstValue("Content-Type"),
        new Deadline(response.body()));
  }

  /** What is at {@code address}, through redirections, without asking robots.txt. */
  HttpResponse<InputStream> unasked(URI address) throws IOException {
    return follow(address, at -> {});
  }

  /** Says by an exception that an address is not to be asked. */
  private interface Permission {
    void ask(URI address) throws IOException;
  }

  private HttpResponse<InputStream> follow(URI address, Permission permission) throws IOException {
    URI at = address;
    for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
      allow(at);
      permission.ask(at);
      HttpResponse<InputStream> response = send(at);
      Optional<String> location =
          response.statusCode() / 100 == 3
              ? response.headers().firstValue("Location")
              : Optional.empty();
      if (location.isEmpty()) {
        return response;
      }
      response.body().close();
      at = redirected(at, location.get());
    }
    throw new IOException("it redirects more than " + MOST_REDIRECTIONS + " times");
  }

  private static URI redirected(URI from, String location) throws IOException {
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("it redirects to '" + location + "', which is no address", e);
    }
  }

  private HttpResponse<InputStream> send(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("User-Agent", AGENT + "/" + Version.current())
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw new IOException(
          e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException
              ? "there is no host " + address.getHost()
              : "the server does not take connections",
          e);
    } catch (HttpTimeoutException e) {
      throw new IOException("no answer within " + PATIENCE.toSeconds() + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void allow(URI address) throws IOException {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.matches("https?") || address.getHost() == null) {
      throw new IOException(address + " is no http address");
    }
    if (privately || named.contains(address.getHost())) {
      return;
    }
    for (InetAddress host : hosts(address.getHost())) {
      if (isPrivate(host)) {
        throw new IOException(
            address.getHost()
                + " is a private address; where it may be asked, add --private-addresses");
      }
    }
  }

  private static InetAddress[] hosts(String name) throws IOException {
    try {
      return InetAddress.getAllByName(name);
    } catch (UnknownHostException e) {
      throw new IOException("there is no host " + name, e);
    }
  }

  private static boolean isPrivate(InetAddress host) {
    byte[] bytes = host.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return host.isLoopbackAddress()
        || host.isAnyLocalAddress()
        || host.isLinkLocalAddress()
        || host.isSiteLocalAddress()
        || host.isMulticastAddress()
        || uniqueLocal
        || shared;
  }

  /** A body that is closed when it has taken too long, which ends whoever waits for more of it. */
  private static final class Deadline extends FilterInputStream {
    private static final Executor LATER =
        CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS);
    private final CompletableFuture<Void> end;

    Deadline(InputStream body) {
      super(body);
      end = CompletableFuture.runAsync(() -> closeQuietly(body), LATER);
    }

    /** To close is all that is asked; who reads is told of the end. */
    private static void closeQuietly(InputStream body) {
      try {
        body.close();
      } catch (IOException e) {
        System.getLogger(Fetcher.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
      }
    }

    @Override
    public void close() throws IOException {
      end.cancel(false);
      super.close();
    }
  }
}
