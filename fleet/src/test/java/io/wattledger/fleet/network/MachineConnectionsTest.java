package io.wattledger.fleet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.fleet.network.engine.AllowedNetworks;
import io.wattledger.fleet.network.engine.MachineAddress;
import io.wattledger.fleet.network.engine.NeverMachines;
import io.wattledger.fleet.network.engine.SiteNetwork;
import io.wattledger.kernel.network.AddressRange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary listens on every address of this machine; nothing that is refused may reach it. */
class MachineConnectionsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final NeverMachines NEVER = new NeverMachines(List.of());
  private static final NeverMachines LABORATORY =
      new NeverMachines(List.of(AddressRange.parse("127.64.0.0/10")));

  private ServerSocket canary;

  @BeforeEach
  void listen() throws IOException {
    canary = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
    canary.setSoTimeout(50);
  }

  @AfterEach
  void close() throws IOException {
    canary.close();
  }

  /** A site that allows as much as a site can be told to. */
  private static AllowedNetworks everything(NeverMachines never) {
    return new AllowedNetworks(
        List.of(
            new SiteNetwork(AddressRange.parse("0.0.0.0/0"), 1, 65_535),
            new SiteNetwork(AddressRange.parse("::/0"), 1, 65_535)),
        never);
  }

  static List<String> spellings() {
    return List.of(
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "127.0.0.2",
        "127.255.255.254",
        "127.64.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0x7f.0.0.1",
        "0x7f.0x0.0x0.0x1",
        "017700000001",
        "0177.0.0.1",
        "0177.1",
        "00127.0.0.1",
        "127.0.0.01",
        "127.00.0.1",
        "0",
        "0.0.0.0",
        "0.0.0.1",
        "::1",
        "0:0:0:0:0:0:0:1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "0:0:0:0:0:ffff:7f00:1",
        "::127.0.0.1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::",
        "2001::7f00:1",
        "fe80::1",
        "fe80::1%lo",
        "fe80::1%1",
        "fec0::1",
        "ff02::1",
        "fd00:ec2::254",
        "169.254.169.254",
        "169.254.0.1",
        "2852039166",
        "0xa9fea9fe",
        "0251.0376.0251.0376",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "x.localhost",
        "\u0661\u0662\u0667.0.0.1",
        "\uff11\uff12\uff17.0.0.1",
        "\u2460\u2461\u2466.0.0.1",
        "127\u30020\u30020\u30021",
        "127.0.0.1#",
        "127.0.0.1@10.0.0.1",
        "10.0.0.1@127.0.0.1",
        "127.0.0.1%00",
        "http://127.0.0.1",
        "//127.0.0.1",
        " 127.0.0.1",
        "127.0.0.1\n");
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void noSpellingReachesTheMachineThatWeRunOn(String host) throws IOException {
    for (String text : List.of(host, host + ":" + canary.getLocalPort(), "[" + host + "]")) {
      assertThatThrownBy(() -> open(text))
          .as(text)
          .isInstanceOfAny(IllegalArgumentException.class, MachineUnreachableException.class);
    }
    assertUntouched();
  }

  private Socket open(String text) throws IOException {
    return new MachineConnections()
        .open(MachineAddress.parse(text), canary.getLocalPort(), everything(NEVER), TIMEOUT);
  }

  @Test
  void nameThatMeansThisMachineIsNotConnectedTo() throws IOException {
    MachineConnections connections =
        new MachineConnections(name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});

    assertThatThrownBy(
            () -> connections.open(name(), canary.getLocalPort(), everything(NEVER), TIMEOUT))
        .isInstanceOf(MachineUnreachableException.class)
        .hasMessageContaining("127.0.0.0/8");
    assertUntouched();
  }

  @Test
  void nameThatMeansOneGoodAndOneBadAddressIsNotConnectedTo() throws IOException {
    MachineConnections connections =
        new MachineConnections(
            name ->
                new InetAddress[] {
                  InetAddress.getByName("127.64.0.1"), InetAddress.getByName("127.0.0.1")
                });

    assertThatThrownBy(
            () -> connections.open(name(), canary.getLocalPort(), everything(LABORATORY), TIMEOUT))
        .isInstanceOf(MachineUnreachableException.class);
    assertUntouched();
  }

  @Test
  void nameThatFlipsIsResolvedOnceAndOnlyTheCheckedAddressIsUsed() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    MachineConnections connections =
        new MachineConnections(
            name ->
                new InetAddress[] {
                  InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.64.0.1" : "127.0.0.1")
                });

    try (Socket socket =
        connections.open(name(), canary.getLocalPort(), everything(LABORATORY), TIMEOUT)) {
      assertThat(socket.getInetAddress().getHostAddress()).isEqualTo("127.64.0.1");
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void laboratoryIsReachedOnlyWhenItIsSwitchedOnAndNeverOurOwnPart() throws IOException {
    MachineAddress simulator = MachineAddress.parse("127.64.0.1:" + canary.getLocalPort());
    AllowedNetworks site =
        new AllowedNetworks(
            List.of(new SiteNetwork(AddressRange.parse("127.64.0.0/16"), 1, 65_535)), LABORATORY);

    try (Socket socket = new MachineConnections().open(simulator, 1, site, TIMEOUT)) {
      assertThat(socket.isConnected()).isTrue();
    }
    assertThat(everything(LABORATORY).refusal(MachineAddress.parse("127.0.0.1"))).isPresent();
    assertThat(everything(NEVER).refusal(simulator)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.0/8", "127.0.64.0/18", "10.0.0.0/8", "0.0.0.0/0", "::1/128"})
  void laboratoryOutsideOfItsRangeIsRefused(String range) {
    AddressRange laboratory = AddressRange.parse(range);

    assertThatThrownBy(() -> new NeverMachines(List.of(laboratory)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("127.64.0.0/10");
  }

  @Test
  void onlyTheSitesNetworksAndPortsAreAllowed() {
    AllowedNetworks site =
        new AllowedNetworks(
            List.of(new SiteNetwork(AddressRange.parse("10.20.0.0/16"), 4028, 4029)), NEVER);

    assertThat(site.refusal(MachineAddress.parse("10.20.7.7"))).isEmpty();
    assertThat(site.refusal(MachineAddress.parse("10.20.7.7:4029"))).isEmpty();
    assertThat(site.refusal(MachineAddress.parse("miner-7.site.example"))).isEmpty();
    assertThat(site.refusal(MachineAddress.parse("10.20.7.7:22")).orElseThrow())
        .isEqualTo(
            "port 22 is not among those of the site's networks: 10.20.0.0/16 ports 4028 to 4029");
    assertThat(site.refusal(MachineAddress.parse("10.21.0.1")).orElseThrow())
        .startsWith("is outside of the site's networks");
    assertThat(new AllowedNetworks(List.of(), NEVER).refusal(MachineAddress.parse("10.20.7.7")))
        .contains("the site has no networks yet; enter them at the site first");
  }

  private static MachineAddress name() {
    return MachineAddress.parse("miner-7.site.example");
  }

  private void assertUntouched() throws IOException {
    try (Socket reached = canary.accept()) {
      throw new AssertionError("the canary was reached from " + reached.getLocalAddress());
    } catch (SocketTimeoutException nobodyCame) {
      // As it should be.
    }
  }
}
