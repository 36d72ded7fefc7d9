package io.wattledger.testing.fault;

/**
 * What became of one connection through a {@link FaultProxy}.
 *
 * @param bytesUp passed from the client to the server
 * @param bytesDown passed from the server to the client
 * @param open whether it still stands
 * @param reset whether the proxy broke it by RST
 */
public record LinkStatistics(long bytesUp, long bytesDown, boolean open, boolean reset) {}
