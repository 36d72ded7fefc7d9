package io.wattledger.launcher.demo;

/** The demo company could not be loaded; the message names the request and the answer. */
public final class DemoLoadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoLoadException(String message) {
    super(message);
  }
}
