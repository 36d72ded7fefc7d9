package io.wattledger.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.wattledger.gateway.door.Refusal;
import java.util.concurrent.TimeoutException;

/**
 * How a service failed to answer, and what the caller is told about it.
 *
 * @param kind the kind of problem
 * @param detail what happened, for the caller
 */
record UpstreamFailure(Refusal kind, String detail) {

  /** Finds the kind of a failure of the proxied request. */
  static UpstreamFailure of(Throwable failure) {
    if (failure instanceof Exchange.NotConnected) {
      return beforeSending(failure.getCause());
    }
    return isTimeout(failure)
        ? tooSlow()
        : new UpstreamFailure(
            Refusal.SERVICE_BROKE_OFF, "The service ended the connection without an answer.");
  }

  /** The service does not take the request, because it is about to end. */
  static UpstreamFailure shuttingDown() {
    return new UpstreamFailure(
        Refusal.SERVICE_BUSY, "The service is being restarted; repeat in a moment.");
  }

  private static UpstreamFailure beforeSending(Throwable cause) {
    if (cause instanceof ConnectTimeoutException) {
      return tooSlow();
    }
    if (cause instanceof ConnectionPoolTooBusyException || cause instanceof TimeoutException) {
      return new UpstreamFailure(
          Refusal.SERVICE_BUSY,
          "Too many requests are waiting for the service; repeat in a moment.");
    }
    return new UpstreamFailure(
        Refusal.SERVICE_UNREACHABLE, "The service cannot be reached at the moment.");
  }

  private static UpstreamFailure tooSlow() {
    return new UpstreamFailure(Refusal.SERVICE_TOO_SLOW, "The service did not answer in time.");
  }

  private static boolean isTimeout(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }
}
