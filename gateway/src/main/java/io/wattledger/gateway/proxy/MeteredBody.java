package io.wattledger.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body that is counted while it streams, and broken off when it grows too large. */
final class MeteredBody extends PassingBody {

  private final long limitBytes;
  private final Runnable onBytes;
  private Handler<Throwable> failureHandler;
  private long bytes;

  MeteredBody(ReadStream<Buffer> source, long limitBytes, Runnable onBytes) {
    super(source);
    this.limitBytes = limitBytes;
    this.onBytes = onBytes;
  }

  /** Whether more bytes came than the limit allows. */
  boolean tooLarge() {
    return bytes > limitBytes;
  }

  @Override
  public PassingBody handler(Handler<Buffer> handler) {
    return super.handler(handler == null ? null : chunk -> count(chunk, handler));
  }

  private void count(Buffer chunk, Handler<Buffer> handler) {
    boolean alreadyBroken = tooLarge();
    bytes += chunk.length();
    if (!tooLarge()) {
      onBytes.run();
      handler.handle(chunk);
    } else if (!alreadyBroken && failureHandler != null) {
      failureHandler.handle(new IllegalStateException("body larger than " + limitBytes));
    }
  }

  @Override
  public PassingBody exceptionHandler(Handler<Throwable> handler) {
    failureHandler = handler;
    return super.exceptionHandler(handler);
  }
}
