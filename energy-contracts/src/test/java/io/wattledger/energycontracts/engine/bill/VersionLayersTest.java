package io.wattledger.energycontracts.engine.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.kernel.money.RoundingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which version holds on which days: docs/formulas/settlement.md. */
class VersionLayersTest {

  @Test
  void anAmendmentOverridesFromItsFirstDay() {
    assertThat(october("1 2026-01-01", "2 2026-10-17"))
        .containsExactly("1 2026-10-01 2026-10-17", "2 2026-10-17 2026-11-01");
  }

  @Test
  void aTemporaryAmendmentGivesWayAgain() {
    assertThat(october("1 2026-01-01", "2 2026-10-10 2026-10-20"))
        .containsExactly(
            "1 2026-10-01 2026-10-10", "2 2026-10-10 2026-10-20", "1 2026-10-20 2026-11-01");
  }

  @Test
  void aLaterVersionThatStartsEarlierReplacesThoseBefore() {
    assertThat(october("1 2026-01-01", "2 2026-10-17", "3 2026-05-01"))
        .containsExactly("3 2026-10-01 2026-11-01");
  }

  @Test
  void daysThatNoVersionCoversAreLeftOut() {
    assertThat(october("1 2026-10-05 2026-10-08", "2 2026-10-20"))
        .containsExactly("1 2026-10-05 2026-10-08", "2 2026-10-20 2026-11-01");
    assertThat(october("1 2027-01-01")).isEmpty();
    assertThat(october("1 2025-01-01 2026-10-01")).isEmpty();
  }

  private static List<String> october(String... versions) {
    return VersionLayers.within(
            Stream.of(versions).map(VersionLayersTest::terms).toList(),
            LocalDate.parse("2026-10-01"),
            LocalDate.parse("2026-11-01"))
        .stream()
        .map(t -> t.version() + " " + t.from() + " " + t.to())
        .toList();
  }

  private static ContractTerms terms(String text) {
    String[] parts = text.split(" ");
    return new ContractTerms(
        Integer.parseInt(parts[0]),
        LocalDate.parse(parts[1]),
        parts.length > 2 ? LocalDate.parse(parts[2]) : null,
        List.of(Settling.fee("fee", "1", null)),
        Set.of(),
        RoundingRule.HALF_UP);
  }
}
