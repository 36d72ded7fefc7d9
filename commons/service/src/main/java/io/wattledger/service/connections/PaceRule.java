package io.wattledger.service.connections;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose peer holds it without doing its part: the head of a request must arrive
 * in time, a body and the reading of an answer must not fall below a rate, and between two requests
 * the connection must not stay open for ever. Waiting for the service is nobody's fault and has no
 * limit here. First in the pipeline, so it counts the bytes of the wire.
 */
final class PaceRule extends ChannelDuplexHandler {

  private static final long CHECKS_PER_PATIENCE = 4;

  private final ConnectionLimits limits;
  private final HttpTurn turn = new HttpTurn();
  private final long checkEveryNanos;
  private long since;
  private long received;
  private long receivedBefore;
  private long sent;
  private long takenBefore;
  private long slowChecks;

  PaceRule(ConnectionLimits limits) {
    this.limits = limits;
    long shortest =
        Math.min(
            Math.min(limits.headTime().toNanos(), limits.idleTime().toNanos()),
            limits.patience().toNanos());
    this.checkEveryNanos =
        Math.max(TimeUnit.MILLISECONDS.toNanos(50), shortest / CHECKS_PER_PATIENCE);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    since = System.nanoTime();
    context.fireChannelActive();
    plan(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      if (!turn.isPlaced()) {
        turn.place(context.pipeline());
      }
      if (turn.state() == HttpTurn.State.BETWEEN) {
        turn.headBegins();
        since = System.nanoTime();
      }
      received += bytes.readableBytes();
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes) {
      sent += bytes.readableBytes();
    } else if (message instanceof FileRegion file) {
      sent += file.count();
    }
    context.write(message, promise);
  }

  private void plan(ChannelHandlerContext context) {
    context.executor().schedule(() -> check(context), checkEveryNanos, TimeUnit.NANOSECONDS);
  }

  private void check(ChannelHandlerContext context) {
    if (!context.channel().isActive()) {
      return;
    }
    if (turn.changed()) {
      since = System.nanoTime();
      slowChecks = 0;
    }
    if (isTooSlow(context)) {
      context.close();
    } else {
      plan(context);
    }
  }

  private boolean isTooSlow(ChannelHandlerContext context) {
    long nanos = System.nanoTime() - since;
    boolean slowReader = isReaderSlow(context);
    return switch (turn.state()) {
      case FRESH, HEAD -> nanos > limits.headTime().toNanos();
      case BETWEEN -> nanos > limits.idleTime().toNanos();
      case BODY -> isSlowForLong(slowReader || isSenderSlow(context));
      case ANSWER -> isSlowForLong(slowReader);
    };
  }

  private boolean isSlowForLong(boolean slow) {
    slowChecks = slow ? slowChecks + 1 : 0;
    return slowChecks * checkEveryNanos > limits.patience().toNanos();
  }

  /** Nobody can send while we do not read. */
  private boolean isSenderSlow(ChannelHandlerContext context) {
    long bytes = received - receivedBefore;
    receivedBefore = received;
    return context.channel().config().isAutoRead() && bytes < bytesPerCheck();
  }

  private boolean isReaderSlow(ChannelHandlerContext context) {
    ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
    if (waiting == null) {
      return false;
    }
    long pending = waiting.totalPendingWriteBytes();
    long taken = sent - pending + waiting.currentProgress();
    long bytes = taken - takenBefore;
    takenBefore = taken;
    return pending > 0 && bytes < bytesPerCheck();
  }

  private long bytesPerCheck() {
    return Math.max(1, limits.minBytesPerSecond() * checkEveryNanos / TimeUnit.SECONDS.toNanos(1));
  }
}
