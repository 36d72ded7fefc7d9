package io.wattledger.aihosting.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.wattledger.aihosting.rating.engine.PriceModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stored plans; a customer finds its own only. */
@ApplicationScoped
public class PlanRepository implements PanacheRepositoryBase<PricePlan, UUID> {

  private final ObjectMapper json;

  /** With the suite's JSON rules. */
  public PlanRepository(ObjectMapper json) {
    this.json = json;
  }

  /** The versions of a customer's plan, oldest first. */
  public List<PlanView> of(String customer) {
    return list("customer = ?1 order by version", customer).stream().map(this::view).toList();
  }

  /** The versions of all plans that the caller may see, by customer. */
  public Map<String, List<PlanView>> byCustomer() {
    return list("order by customer, version").stream()
        .collect(
            Collectors.groupingBy(
                PricePlan::customer, Collectors.mapping(this::view, Collectors.toList())));
  }

  void add(String customer, PlanView plan, String recordedBy) {
    try {
      String model = json.writerFor(PriceModel.class).writeValueAsString(plan.priceModel());
      persistAndFlush(new PricePlan(customer, plan, model, recordedBy));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a price model must be writable as JSON", e);
    }
  }

  private PlanView view(PricePlan plan) {
    try {
      return plan.view(json.readValue(plan.priceModel(), PriceModel.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored price model is unreadable", e);
    }
  }
}
