package io.wattledger.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.streams.ReadStream;

/**
 * A service's answer on its way to the caller. When the service breaks off in the middle, the
 * caller's connection is closed, the only way left to say that the answer is not complete.
 */
final class AnswerBody extends PassingBody {

  private final HttpConnection toCaller;

  AnswerBody(ReadStream<Buffer> source, HttpConnection toCaller) {
    super(source);
    this.toCaller = toCaller;
  }

  @Override
  public PassingBody exceptionHandler(Handler<Throwable> handler) {
    return super.exceptionHandler(handler == null ? null : failure -> toCaller.close());
  }
}
