package io.wattledger.service.connections;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Whose turn it is on a connection, seen behind the codec of HTTP/1.1. */
final class HttpTurn extends ChannelDuplexHandler {

  /** What the connection waits for. */
  enum State {
    /** The first request's head. */
    FRESH,
    /** The rest of a head of which bytes have come. */
    HEAD,
    /** The rest of a body. */
    BODY,
    /** The answer, or its reader. */
    ANSWER,
    /** The next request. */
    BETWEEN
  }

  private static final String CODEC = "httpEncoder";

  private boolean placed;
  private boolean changed;
  private boolean headBegun;
  private boolean bodyOpen;
  private boolean informational;
  private long requests;
  private long answers;

  boolean isPlaced() {
    return placed;
  }

  /** Goes behind the codec, once that is there. */
  void place(ChannelPipeline pipeline) {
    if (pipeline.get(CODEC) != null) {
      pipeline.addAfter(CODEC, "turn", this);
      placed = true;
    }
  }

  /** Requests may wait behind one another; the connection rests when all are answered. */
  State state() {
    if (bodyOpen) {
      return State.BODY;
    }
    if (requests > answers) {
      return State.ANSWER;
    }
    if (headBegun) {
      return State.HEAD;
    }
    return requests == 0 ? State.FRESH : State.BETWEEN;
  }

  /** Bytes have come while the connection rested. */
  void headBegins() {
    headBegun = true;
    changed = true;
  }

  /** Whether the turn has changed since this was asked before. */
  boolean changed() {
    boolean before = changed;
    changed = false;
    return before;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      requests++;
      headBegun = false;
      bodyOpen = true;
      changed = true;
    }
    if (message instanceof LastHttpContent) {
      bodyOpen = false;
      changed = true;
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      informational = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
    if (message instanceof LastHttpContent && !informational) {
      ChannelPromise written = promise.unvoid();
      written.addListener(done -> taken());
      context.write(message, written);
    } else {
      context.write(message, promise);
    }
  }

  /** The answer has left for the peer; only then may the connection rest. */
  private void taken() {
    answers++;
    changed = true;
  }
}
