package io.wattledger.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.wattledger.gateway.door.Refusal;
import io.wattledger.gateway.proxy.Exchange.NotConnected;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UpstreamFailureTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new NotConnected(new ConnectException("refused")), Refusal.SERVICE_UNREACHABLE),
        Arguments.of(
            new NotConnected(new UnknownHostException("fleet")), Refusal.SERVICE_UNREACHABLE),
        Arguments.of(new NotConnected(new ConnectTimeoutException()), Refusal.SERVICE_TOO_SLOW),
        Arguments.of(
            new NotConnected(new ConnectionPoolTooBusyException("full")), Refusal.SERVICE_BUSY),
        Arguments.of(new NotConnected(new TimeoutException("queue")), Refusal.SERVICE_BUSY),
        Arguments.of(new TimeoutException("silent"), Refusal.SERVICE_TOO_SLOW),
        Arguments.of(
            new StreamResetException(0, new TimeoutException("silent")), Refusal.SERVICE_TOO_SLOW),
        Arguments.of(new HttpClosedException("closed"), Refusal.SERVICE_BROKE_OFF),
        Arguments.of(new StreamResetException(0), Refusal.SERVICE_BROKE_OFF));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasItsAnswer(Throwable failure, Refusal kind) {
    assertThat(UpstreamFailure.of(failure).kind()).isEqualTo(kind);
  }
}
