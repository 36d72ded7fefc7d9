package io.wattledger.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of docs/guide/audit.md. */
class AuditHashTest {

  @Test
  void hashIsTheOneThatTheGuideStates() throws Exception {
    ObjectMapper json = new ObjectMapper();
    AuditEntry entry =
        new AuditEntry(
            7,
            Instant.parse("2026-11-03T09:15:00.123456Z"),
            "finance",
            "5f0c3a52-1111-4222-8333-944445555666",
            List.of("finance"),
            "payout.changed",
            "payout",
            "0b8f3c1e-2222-4333-8444-955556666777",
            json.readTree("{\"version\": 1, \"grossBtc\": \"1.50000000\"}"),
            json.readTree("{\"version\": 2, \"grossBtc\": \"1.40000000\"}"),
            null,
            null,
            null);
    assertThat(AuditEntries.hash(AuditEntries.GENESIS, 1, entry))
        .isEqualTo("385c68d6a9820a03b8818aabbf4ffbb4a337775a22156d92f27876bbc1cc4f0e");
  }
}
