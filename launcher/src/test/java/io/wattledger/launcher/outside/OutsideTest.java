package io.wattledger.launcher.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.postgres.PostgresAddress.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideTest {

  @Test
  void nothingIsOutsideUnlessTheEnvironmentSaysSo() {
    assertThat(Outside.of(Map.of("PATH", "/bin"))).isEqualTo(Outside.NOTHING);
  }

  @Test
  void eachServerCanBeOutsideByItself() {
    Outside postgres = Outside.of(Map.of("WATTLEDGER_POSTGRESQL_HOST", "db.example.com"));
    assertThat(postgres.instead()).containsOnlyKeys("postgresql");
    assertThat(postgres.postgres().orElseThrow().address().jdbcUrl("fleet"))
        .isEqualTo(
            "jdbc:postgresql://db.example.com:5432/fleet?sslmode=verify-full"
                + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");

    Outside keycloak = Outside.of(Map.of("WATTLEDGER_KEYCLOAK_URL", "https://id.example.com/"));
    assertThat(keycloak.instead()).containsOnlyKeys("keycloak");
    assertThat(keycloak.keycloak().orElseThrow().internalUrl())
        .hasToString("https://id.example.com");
  }

  @Test
  void plainTextIsTheDefaultOnThisMachineOnly() {
    assertThat(tls("127.0.0.1")).isEqualTo(Tls.DISABLE);
    assertThat(tls("localhost")).isEqualTo(Tls.DISABLE);
    assertThat(tls("127.example.com")).isEqualTo(Tls.VERIFY_FULL);
    assertThat(tls("10.0.0.7")).isEqualTo(Tls.VERIFY_FULL);
  }

  @Test
  void passwordsComeFromTheEnvironmentByRole() {
    assertThat(
            Outside.of(
                    Map.of(
                        "WATTLEDGER_PASSWORD_COST_MODEL_OWNER", "one",
                        "WATTLEDGER_PASSWORD_KEYCLOAK", "two",
                        "WATTLEDGER_GATEWAY_CLIENT_SECRET", "three"))
                .secrets())
        .containsOnly(
            Map.entry("cost_model_owner", "one"),
            Map.entry("keycloak", "two"),
            Map.entry("wattledger-gateway", "three"));
  }

  @Test
  void mailServerBecomesTheRealmsAndTheGateways() {
    MailServer mail =
        Outside.of(
                Map.of(
                    "WATTLEDGER_SMTP_HOST", "mail.example.com",
                    "WATTLEDGER_SMTP_FROM", "wattledger@example.com",
                    "WATTLEDGER_SMTP_USERNAME", "wattledger",
                    "WATTLEDGER_SMTP_PASSWORD", "mail-password"))
            .mail()
            .orElseThrow();
    assertThat(mail.realmSettings())
        .containsEntry("host", "mail.example.com")
        .containsEntry("port", "587")
        .containsEntry("starttls", "true")
        .containsEntry("ssl", "false")
        .containsEntry("auth", "true")
        .containsEntry("user", "wattledger")
        .containsEntry("password", "mail-password");
    assertThat(mail.gatewaySettings())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "WATTLEDGER_SMTP_HOST", "mail.example.com",
                "WATTLEDGER_SMTP_PORT", "587",
                "WATTLEDGER_SMTP_FROM", "wattledger@example.com",
                "WATTLEDGER_SMTP_TLS", "starttls",
                "WATTLEDGER_SMTP_USERNAME", "wattledger",
                "WATTLEDGER_SMTP_PASSWORD", "mail-password"));
    assertThat(mail.toString()).doesNotContain("mail-password");
  }

  @Test
  void mailServerIsTriedByItsGreeting() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Thread greeter = new Thread(() -> greet(server));
      greeter.start();
      assertThat(mail(server.getLocalPort()).complaint()).isEmpty();
      greeter.join();
    }
    assertThat(mail(1).complaint()).hasValueSatisfying(c -> assertThat(c).contains("127.0.0.1:1"));
  }

  @ParameterizedTest
  @CsvSource({
    "WATTLEDGER_POSTGRESQL_PORT, 70000, allowed is a port",
    "WATTLEDGER_POSTGRESQL_TLS, yes, 'allowed are disable, require, verify-ca, verify-full'",
    "WATTLEDGER_KEYCLOAK_URL, id.example.com, allowed is an address",
    "WATTLEDGER_KEYCLOAK_URL, https://u:p@id.example.com, allowed is an address",
    "WATTLEDGER_POSTGRESQL_ADMIN, dba, belong together",
    "WATTLEDGER_SMTP_HOST, mail.example.com, needs the sender's address",
    "WATTLEDGER_LOG_FORMAT, xml, allowed are text and json"
  })
  void valueThatMakesNoSenseIsRefusedWithWhatIsAllowed(String name, String value, String told) {
    Map<String, String> environment = new java.util.HashMap<>();
    environment.put("WATTLEDGER_POSTGRESQL_HOST", "db.example.com");
    environment.put(name, value);
    assertThatThrownBy(() -> Outside.of(environment))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(told);
  }

  private static Tls tls(String host) {
    return Outside.of(Map.of("WATTLEDGER_POSTGRESQL_HOST", host))
        .postgres()
        .orElseThrow()
        .address()
        .tls();
  }

  private static MailServer mail(int port) {
    return Outside.of(
            Map.of(
                "WATTLEDGER_SMTP_HOST", "127.0.0.1",
                "WATTLEDGER_SMTP_PORT", Integer.toString(port),
                "WATTLEDGER_SMTP_FROM", "wattledger@example.com"))
        .mail()
        .orElseThrow();
  }

  private static void greet(ServerSocket server) {
    try (Socket client = server.accept();
        OutputStream out = client.getOutputStream()) {
      out.write("220 mail.example.com ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
