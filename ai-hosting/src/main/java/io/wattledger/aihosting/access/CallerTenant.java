package io.wattledger.aihosting.access;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/**
 * Tells Hibernate whose rows a session reads: the customer's, everybody's for staff, nobody's
 * otherwise. No customer's code can have the form of the other two.
 */
@RequestScoped
@PersistenceUnitExtension
public class CallerTenant implements TenantResolver {

  /** All customers. */
  static final String STAFF = "*staff*";

  /** No customer. */
  static final String NOBODY = "*nobody*";

  private final Caller caller;
  private final CurrentCustomer customer;

  /** Over the current request. */
  public CallerTenant(Caller caller, CurrentCustomer customer) {
    this.caller = caller;
    this.customer = customer;
  }

  @Override
  public String getDefaultTenantId() {
    return NOBODY;
  }

  @Override
  public String resolveTenantId() {
    return caller.isStaff() ? STAFF : customer.code().orElse(NOBODY);
  }

  @Override
  public boolean isRoot(String tenantId) {
    return STAFF.equals(tenantId);
  }
}
