package io.wattledger.aihosting.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganizationClaimTest {

  private static final UUID ID = UUID.fromString("2f0f7f0e-6a63-4a0a-8a84-0d5c9b6f6a11");

  @Test
  void oneOrganizationWithItsIdNamesTheCustomer() {
    assertThat(OrganizationClaim.id(Map.of("acme", Map.of("id", ID.toString())))).contains(ID);
    assertThat(
            OrganizationClaim.id(
                Json.createObjectBuilder()
                    .add("acme", Json.createObjectBuilder().add("id", ID.toString()))
                    .build()))
        .contains(ID);
  }

  @Test
  void everythingElseNamesNobody() {
    Map<String, String> id = Map.of("id", ID.toString());
    for (Object claim :
        new Object[] {
          null,
          "acme",
          ID.toString(),
          List.of("acme"),
          List.of(id),
          Map.of(),
          Map.of("acme", id, "other", id),
          Map.of("acme", "x"),
          Map.of("acme", List.of(ID.toString())),
          Map.of("acme", Map.of()),
          Map.of("acme", Map.of("id", 7)),
          Map.of("acme", Map.of("id", "")),
          Map.of("acme", Map.of("id", "1-1-1-1-1")),
          Map.of("acme", Map.of("id", ID + "' or true")),
          Map.of("acme", Map.of("id", List.of(ID.toString())))
        }) {
      assertThat(OrganizationClaim.id(claim)).as("%s", claim).isEmpty();
    }
  }
}
