package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.database.Sql;
import io.wattledger.service.json.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stored bases of the shares of bills, each with the hash that proves it unchanged. */
@ApplicationScoped
public class AllocationBasisRepository {

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database. */
  public AllocationBasisRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * A basis as it was stored.
   *
   * @param basis the basis
   * @param sha256 the SHA-256 over its canonical JSON that was stored with it
   * @param isIntact whether it still has that hash
   */
  record Stored(AllocationBasis basis, String sha256, boolean isIntact) {}

  /** The basis of a bill's shares; empty for a bill of a time before bases were kept. */
  Optional<Stored> find(UUID settlementId) {
    return sql.first(
        "select basis::text as basis, basis_sha256 from settlement_allocation"
            + " where settlement_id = ?",
        row -> stored(row.getString("basis"), row.getString("basis_sha256")),
        settlementId);
  }

  void insert(UUID settlementId, AllocationBasis basis) {
    try {
      sql.update(
          "insert into settlement_allocation (settlement_id, basis, basis_sha256)"
              + " values (?, ?::jsonb, ?)",
          settlementId,
          json.writeValueAsString(basis),
          hash(basis));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a basis must be writable as JSON", e);
    }
  }

  private Stored stored(String text, String sha256) {
    try {
      AllocationBasis basis = json.readValue(text, AllocationBasis.class);
      return new Stored(basis, sha256, hash(basis).equals(sha256));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored basis is unreadable", e);
    }
  }

  private String hash(AllocationBasis basis) {
    return CanonicalJson.sha256Hex(json.<JsonNode>valueToTree(basis));
  }
}
