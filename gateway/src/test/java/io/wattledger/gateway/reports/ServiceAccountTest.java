package io.wattledger.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.gateway.testing.FiguresStandIn;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.kernel.time.ReportingPeriod;
import io.wattledger.service.problem.ProblemException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class ServiceAccountTest {

  @Inject ServiceAccount account;
  @Inject ReportRenderer renderer;
  @Inject ReportPeriods periods;
  @Inject ReportOwners owners;
  @Inject Accounts accounts;
  @Inject Clock clock;
  KeycloakStandIn keycloak;
  FiguresStandIn figures;

  @BeforeEach
  @AfterEach
  void reset() {
    keycloak.realm().reset();
    figures.reset();
  }

  @Test
  void readsWithATokenOfItsOwnWhoseOnlyRoleIsScheduler() throws Exception {
    Reader reader = account.reader("a link of finance");
    RenderedReport report =
        renderer.render(ReportRequest.of("payouts", "2026-10", null, "csv"), reader);

    assertThat(reader.name()).isEqualTo("a link of finance");
    try (var content = report.open()) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("made by the service as csv\r\n");
    }
    assertThat(figures.authorizations()).containsExactly("Bearer " + reader.token());
    JsonObject claims =
        new JsonObject(new String(Base64.getUrlDecoder().decode(reader.token().split("\\.")[1])));
    assertThat(claims.getString("preferred_username"))
        .isEqualTo("service-account-wattledger-scheduler");
    assertThat(claims.getJsonObject("realm_access").getJsonArray("roles"))
        .isEqualTo(JsonArray.of("scheduler"));
  }

  @Test
  void itsTokenIsKeptWhileItIsGood() {
    assertThat(account.reader("x").token()).isEqualTo(account.reader("y").token());
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance", "disabled", "demoted", "gone"})
  void whoLostTheRightOwnsNothingAnyMore(String state) {
    String subject = "subject-of-finance";
    switch (state) {
      case "disabled" -> accounts.enable(subject, false);
      case "demoted" -> accounts.setRoles(subject, List.of("operator"));
      case "gone" -> accounts.delete(subject);
      default -> assertThat(accounts.roles(subject)).containsExactly("finance");
    }

    assertThat(owners.mayRead(subject, ReportKind.CLOSE_PACK)).isEqualTo(state.equals("finance"));
  }

  @Test
  void operatorStillOwnsWhatOperatorsMayRead() {
    accounts.setRoles("subject-of-finance", List.of("operator"));

    assertThat(owners.mayRead("subject-of-finance", ReportKind.ENERGY_BILLS)).isTrue();
  }

  @Test
  void rollingPeriodsFollowTheClockAndTheCloses() {
    Reader reader = account.reader("x");
    YearMonth running = YearMonth.now(clock.withZone(ZoneOffset.UTC));

    assertThat(now("latest-closed-month", reader)).hasToString("2026-10");
    assertThat(now("running-month", reader)).isEqualTo(ReportingPeriod.month(running));
    assertThat(now("previous-month", reader))
        .isEqualTo(ReportingPeriod.month(running.minusMonths(1)));
    assertThat(now("2026-03", reader)).hasToString("2026-03");
  }

  @Test
  void beforeTheFirstCloseThereIsNoLatestClosedMonth() {
    figures.showDraft();
    Reader reader = account.reader("x");

    assertThatThrownBy(() -> now("latest-closed-month", reader))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("No month is closed yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "yesterday", "2026-Q4", "LATEST_CLOSED_MONTH"})
  void whatIsNoRuleIsRefused(String text) {
    assertThatThrownBy(() -> PeriodRule.of(ReportKind.CLOSE_PACK, text))
        .isInstanceOfSatisfying(
            ProblemException.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }

  private ReportingPeriod now(String rule, Reader reader) {
    return periods.now(PeriodRule.of(ReportKind.CLOSE_PACK, rule), reader);
  }
}
