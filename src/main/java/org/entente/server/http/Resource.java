package org.entente.server.http;

/** Answers GET at one address or a family of them. Safe for use by many threads at once. */
@FunctionalInterface
public interface Resource {
  /**
   * The answer to a request that is known to be GET or HEAD.
   *
   * @throws Refused if there is none; its problem is shown to the client
   */
  Answer get(Request request) throws Refused;
}
