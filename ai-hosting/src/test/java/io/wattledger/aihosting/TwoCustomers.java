package io.wattledger.aihosting;

import static io.wattledger.aihosting.Hosting.addPlan;
import static io.wattledger.aihosting.Hosting.customer;
import static io.wattledger.aihosting.Hosting.enterCustomer;
import static io.wattledger.aihosting.Hosting.enterPool;
import static io.wattledger.aihosting.Hosting.hold;
import static io.wattledger.aihosting.Hosting.onDemand;
import static io.wattledger.aihosting.Hosting.send;
import static io.wattledger.aihosting.Hosting.started;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Two customers, {@code <name>-a} and {@code <name>-b}, with rows in every table of customers.
 *
 * @param a the organization of the first
 * @param b the organization of the second
 */
record TwoCustomers(UUID a, UUID b) {

  static TwoCustomers enter(String name) {
    UUID first = enterCustomer(name + "-a");
    UUID second = enterCustomer(name + "-b");
    enterPool(name + "-pool", 4);
    addPlan(name + "-a", null, onDemand("2.00"));
    addPlan(name + "-b", null, onDemand("3.00"));
    hold(name + "-a", name + "-pool-1", "a-job", "2026-02-01T00:00:00Z", "2026-02-01T01:00:00Z");
    hold(name + "-b", name + "-pool-2", "b-job", "2026-02-01T00:00:00Z", "2026-02-01T01:00:00Z");
    send(
        started(name + "-a", name + "-a-bad", "nowhere", "a-job", "2026-02-01T00:00:00Z"),
        Hosting.event(
            name + "-a-energy",
            "io.wattledger.gpu.energy.measured",
            name + "-pool-1",
            "2026-02-01T01:00:00Z",
            Map.of("customer", name + "-a", "energyWh", "5000")));
    customer(first)
        .contentType(Hosting.BATCH)
        .body(
            List.of(
                started(
                    null,
                    name + "-a-own",
                    name + "-pool-3",
                    name + "-a-own",
                    "2026-02-01T00:00:00Z")))
        .post("/events")
        .then()
        .statusCode(200);
    return new TwoCustomers(first, second);
  }
}
