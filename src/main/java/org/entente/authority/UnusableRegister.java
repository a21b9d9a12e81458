package org.entente.authority;

/** A register that cannot be read; the message names the file, the place and what to do. */
public final class UnusableRegister extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableRegister(String message) {
    super(message);
  }

  UnusableRegister(String message, Throwable cause) {
    super(message, cause);
  }
}
