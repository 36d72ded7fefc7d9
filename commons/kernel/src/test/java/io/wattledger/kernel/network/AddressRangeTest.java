package io.wattledger.kernel.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  private static InetAddress address(String text) {
    return IpAddresses.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "10.20.0.0/16, 10.20.0.0, true",
    "10.20.0.0/16, 10.20.255.255, true",
    "10.20.0.0/16, 10.21.0.0, false",
    "10.20.30.40, 10.20.30.40, true",
    "10.20.30.40, 10.20.30.41, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "172.16.0.0/12, 172.31.255.255, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "fd00:10::/32, fd00:10:ffff::1, true",
    "fd00:10::/32, fd00:11::1, false",
    "::/0, 10.0.0.1, false",
    "10.0.0.0/8, fd00::1, false",
  })
  void rangeHoldsTheAddressesWithItsBeginning(String range, String address, boolean contained) {
    assertThat(AddressRange.parse(range).contains(address(address))).isEqualTo(contained);
  }

  @Test
  void rangesOverlapWhenOneHoldsTheOther() {
    AddressRange wide = AddressRange.parse("127.0.0.0/8");

    assertThat(wide.overlaps(AddressRange.parse("127.64.0.0/10"))).isTrue();
    assertThat(AddressRange.parse("127.64.0.0/10").overlaps(wide)).isTrue();
    assertThat(wide.overlaps(AddressRange.parse("128.0.0.0/8"))).isFalse();
    assertThat(wide.overlaps(AddressRange.parse("::/0"))).isFalse();
  }

  @Test
  void rangeThatStartsInTheMiddleIsRefusedWithTheOneThatWasMeant() {
    assertThatThrownBy(() -> AddressRange.parse("10.20.30.40/16"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10.20.0.0/16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/08",
        "10.0.0/8",
        "10/8",
        "0x0a.0.0.0/8",
        "012.0.0.0/8",
        "167772160/8",
        "localhost/8",
        "10.0.0.0/8/8",
        "10.0.0.0 /8",
        "fd00::/129",
        "fd00::%eth0/64",
        "[fd00::]/64",
        "1٠.0.0.0/8"
      })
  void otherSpellingsAreRefused(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.0.0.01",
        "127.0.0.1.",
        "127.0.0.256",
        "localhost",
        "::1%lo",
        "[::1]",
        ":",
        "1:2",
        "127.0.0.1:80",
        "",
        " 127.0.0.1"
      })
  void onlyPlainSpellingsAreAddresses(String text) {
    assertThat(IpAddresses.parse(text)).isEmpty();
  }
}
