package io.wattledger.aihosting.conservation;

import io.wattledger.aihosting.conservation.engine.Reservation;
import io.wattledger.aihosting.customer.Customer;
import io.wattledger.aihosting.customer.CustomerRepository;
import io.wattledger.aihosting.plan.PlanRepository;
import io.wattledger.aihosting.plan.PlanView;
import io.wattledger.aihosting.rating.engine.PlanLayers;
import io.wattledger.aihosting.rating.engine.PlanStretch;
import io.wattledger.aihosting.rating.engine.Reserved;
import io.wattledger.aihosting.usage.engine.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all customers together reserved of a pool. */
@ApplicationScoped
public class Reservations {

  private final CustomerRepository customers;
  private final PlanRepository plans;

  /** Over the stored customers and plans. */
  public Reservations(CustomerRepository customers, PlanRepository plans) {
    this.customers = customers;
    this.plans = plans;
  }

  List<Reservation> of(String pool, Window window) {
    Map<String, List<PlanView>> byCustomer = plans.byCustomer();
    List<Reservation> reserved = new ArrayList<>();
    for (Customer customer : customers.all()) {
      PlanLayers layers =
          new PlanLayers(
              byCustomer.getOrDefault(customer.code(), List.of()).stream()
                  .map(PlanView::terms)
                  .toList(),
              customer.zone());
      for (PlanStretch stretch : layers.of(pool, window)) {
        if (stretch.reservation() && stretch.terms().model() instanceof Reserved model) {
          reserved.add(new Reservation(customer.code(), model.gpus(), stretch.window()));
        }
      }
    }
    return reserved;
  }
}
