package io.wattledger.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerAddressTest {

  private static PeerAddress behind(String proxies) {
    return new PeerAddress(settings(Map.of("quarkus.http.proxy.trusted-proxies", proxies)));
  }

  private static Config settings(Map<String, String> settings) {
    return new SmallRyeConfigBuilder().withDefaultValues(settings).build();
  }

  @Test
  void nobodyCanClaimAnAddressWithoutAProxy() {
    PeerAddress peers = new PeerAddress(settings(Map.of()));

    assertThat(peers.key("203.0.113.7", List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.1|198.51.100.1",
        "6.6.6.6, 198.51.100.1|198.51.100.1",
        "6.6.6.6, 198.51.100.1, 10.0.0.3|198.51.100.1",
        "10.0.0.3|10.0.0.2",
        "'198.51.100.1, not an address'|10.0.0.2",
      })
  void trustedProxyTellsTheLastAddressThatIsNoProxy(String forwardedFor, String key) {
    assertThat(behind("10.0.0.0/8").key("10.0.0.2", List.of(forwardedFor))).isEqualTo(key);
  }

  @Test
  void headersOfOthersThanTheProxyAreNotLookedAt() {
    assertThat(behind("10.0.0.2").key("10.0.0.9", List.of("198.51.100.1"))).isEqualTo("10.0.0.9");
  }

  @Test
  void addressesOfOneNetworkCountTogetherInIpv6() {
    PeerAddress peers = new PeerAddress(settings(Map.of()));

    String one = peers.key("2001:db8:1:2:aaaa::1", List.of());
    assertThat(peers.key("2001:db8:1:2:bbbb:cccc:dddd:eeee", List.of())).isEqualTo(one);
    assertThat(peers.key("2001:db8:1:3::1", List.of())).isNotEqualTo(one);
  }

  @Test
  void forwardingFromEverybodyIsRefusedAtTheStart() {
    Config settings = settings(Map.of("quarkus.http.proxy.proxy-address-forwarding", "true"));

    assertThatThrownBy(() -> new PeerAddress(settings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TRUSTED_PROXIES");
  }
}
