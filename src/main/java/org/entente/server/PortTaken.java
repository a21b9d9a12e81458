package org.entente.server;

/** Another program listens on the port; the message says what to do. */
public final class PortTaken extends Exception {
  private static final long serialVersionUID = 1L;

  PortTaken(int port, Throwable cause) {
    super(
        "Port %d is taken by another program. Stop that one, or choose another port: --port %d"
            .formatted(port, port == 65535 ? 3030 : port + 1),
        cause);
  }
}
