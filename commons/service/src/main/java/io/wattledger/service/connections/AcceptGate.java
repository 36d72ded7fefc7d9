package io.wattledger.service.connections;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Sees every connection that a server accepts, before anything is read from it. */
@Sharable
final class AcceptGate extends ChannelInboundHandlerAdapter {

  private final ConnectionLimits limits;
  private final OpenConnections open;

  AcceptGate(ConnectionLimits limits) {
    this.limits = limits;
    this.open = new OpenConnections(limits);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object accepted) {
    if (accepted instanceof Channel connection
        && connection.remoteAddress() instanceof InetSocketAddress peer) {
      InetAddress address = peer.getAddress();
      if (!open.open(address)) {
        connection.unsafe().closeForcibly();
        return;
      }
      connection.closeFuture().addListener(closed -> open.close(address));
      connection.pipeline().addFirst("pace", new PaceRule(limits));
    }
    context.fireChannelRead(accepted);
  }
}
