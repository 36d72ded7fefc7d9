package io.wattledger.aihosting.plan;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The price plans of a customer, for staff. */
@Path("customers/{code}/plans")
@Tag(name = "Customers")
public class PlanResource {

  private final PlanService plans;

  /** Over the plans. */
  public PlanResource(PlanService plans) {
    this.plans = plans;
  }

  /** The versions of a customer's plan, oldest first. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "listPlans", summary = "The versions of a customer's plan, oldest first")
  public PlanPage list(String code) {
    return new PlanPage(plans.list(code), null);
  }

  /** Add a version to a customer's plan. */
  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @ResponseStatus(201)
  @Operation(operationId = "addPlan", summary = "Add a version to a customer's plan")
  public PlanView add(String code, @NotNull @Valid PlanRequest request) {
    return plans.add(code, request);
  }
}
