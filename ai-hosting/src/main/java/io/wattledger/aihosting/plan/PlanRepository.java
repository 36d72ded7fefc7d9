package io.wattledger.aihosting.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.aihosting.rating.engine.PriceModel;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Stored plans; a customer finds its own only. */
@ApplicationScoped
public class PlanRepository {

  private static final String SELECT =
      "select customer_code, version, pool_code, effective_from, effective_to, note, rounding,"
          + " price_model::text as price_model, recorded_at from price_plan";

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database, with the suite's JSON rules. */
  public PlanRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The versions of a customer's plan, oldest first. */
  public List<PlanView> of(String customer) {
    return sql.list(SELECT + " where customer_code = ? order by version", this::view, customer);
  }

  /** The versions of all plans by customer, for staff. */
  public Map<String, List<PlanView>> byCustomer() {
    Map<String, List<PlanView>> plans = new TreeMap<>();
    sql.list(
        SELECT + " order by customer_code, version",
        row ->
            plans
                .computeIfAbsent(row.getString("customer_code"), code -> new ArrayList<>())
                .add(view(row)));
    return plans;
  }

  void add(String customer, PlanView plan, String recordedBy) {
    sql.update(
        "insert into price_plan (id, customer_code, version, pool_code, effective_from,"
            + " effective_to, note, rounding, price_model, recorded_at, recorded_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
        UUID.randomUUID(),
        customer,
        plan.version(),
        plan.pool(),
        plan.effectiveFrom(),
        plan.effectiveTo(),
        plan.note(),
        plan.rounding(),
        text(plan.priceModel()),
        plan.recordedAt(),
        recordedBy);
  }

  private String text(PriceModel model) {
    try {
      return json.writerFor(PriceModel.class).writeValueAsString(model);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a price model must be writable as JSON", e);
    }
  }

  private PlanView view(ResultSet row) throws SQLException {
    try {
      return new PlanView(
          row.getInt("version"),
          row.getString("pool_code"),
          row.getObject("effective_from", LocalDate.class),
          row.getObject("effective_to", LocalDate.class),
          row.getString("note"),
          row.getString("rounding"),
          json.readValue(row.getString("price_model"), PriceModel.class),
          Sql.instant(row, "recorded_at"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored price model is unreadable", e);
    }
  }
}
