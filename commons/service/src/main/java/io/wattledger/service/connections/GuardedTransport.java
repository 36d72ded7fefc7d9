package io.wattledger.service.connections;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.transport.Transport;
import java.util.concurrent.ThreadFactory;

/** Vert.x's own transport, with a gate in front of every server's connections. */
final class GuardedTransport implements Transport {

  private final Transport own;
  private final ConnectionLimits limits;

  GuardedTransport(Transport own, ConnectionLimits limits) {
    this.own = own;
    this.limits = limits;
  }

  @Override
  public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
    own.configure(options, domainSocket, bootstrap);
    bootstrap.handler(new AcceptGate(limits));
  }

  @Override
  public boolean supportsDomainSockets() {
    return own.supportsDomainSockets();
  }

  @Override
  public boolean supportFileRegion() {
    return own.supportFileRegion();
  }

  @Override
  public boolean isAvailable() {
    return own.isAvailable();
  }

  @Override
  public Throwable unavailabilityCause() {
    return own.unavailabilityCause();
  }

  @Override
  public java.net.SocketAddress convert(SocketAddress address) {
    return own.convert(address);
  }

  @Override
  public SocketAddress convert(java.net.SocketAddress address) {
    return own.convert(address);
  }

  @Override
  public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
    return own.eventLoopGroup(type, threads, factory, ioRatio);
  }

  @Override
  public DatagramChannel datagramChannel() {
    return own.datagramChannel();
  }

  @Override
  public DatagramChannel datagramChannel(InternetProtocolFamily family) {
    return own.datagramChannel(family);
  }

  @Override
  public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
    return own.channelFactory(domainSocket);
  }

  @Override
  public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
    return own.serverChannelFactory(domainSocket);
  }

  @Override
  public void configure(DatagramChannel channel, DatagramSocketOptions options) {
    own.configure(channel, options);
  }

  @Override
  public void configure(
      ClientOptionsBase options, boolean domainSocket, io.netty.bootstrap.Bootstrap bootstrap) {
    own.configure(options, domainSocket, bootstrap);
  }
}
