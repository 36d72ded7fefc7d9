package io.wattledger.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body that is counted while it streams, and broken off when it grows too large. */
final class MeteredBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> source;
  private final long limitBytes;
  private final Runnable onBytes;
  private Handler<Throwable> failureHandler;
  private long bytes;

  MeteredBody(ReadStream<Buffer> source, long limitBytes, Runnable onBytes) {
    this.source = source;
    this.limitBytes = limitBytes;
    this.onBytes = onBytes;
  }

  /** Whether more bytes came than the limit allows. */
  boolean tooLarge() {
    return bytes > limitBytes;
  }

  @Override
  public MeteredBody handler(Handler<Buffer> handler) {
    source.handler(handler == null ? null : chunk -> count(chunk, handler));
    return this;
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
  public MeteredBody exceptionHandler(Handler<Throwable> handler) {
    failureHandler = handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public MeteredBody pause() {
    source.pause();
    return this;
  }

  @Override
  public MeteredBody resume() {
    source.resume();
    return this;
  }

  @Override
  public MeteredBody fetch(long amount) {
    source.fetch(amount);
    return this;
  }

  @Override
  public MeteredBody endHandler(Handler<Void> handler) {
    source.endHandler(handler);
    return this;
  }
}
