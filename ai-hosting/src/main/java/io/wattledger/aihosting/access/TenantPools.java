package io.wattledger.aihosting.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Gives Hibernate's sessions of staff connections of the staff's database role. */
@ApplicationScoped
@PersistenceUnitExtension
public class TenantPools implements TenantConnectionResolver {

  private final AgroalDataSource customers;
  private final AgroalDataSource staff;

  /** Over both pools. */
  public TenantPools(AgroalDataSource customers, @DataSource("staff") AgroalDataSource staff) {
    this.customers = customers;
    this.staff = staff;
  }

  @Override
  public ConnectionProvider resolve(String tenantId) {
    return new QuarkusConnectionProvider(CallerTenant.STAFF.equals(tenantId) ? staff : customers);
  }
}
