package io.wattledger.aihosting.customer;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored customers; under row-level security a customer finds itself only. */
@ApplicationScoped
public class CustomerRepository {

  private static final String SELECT =
      "select code, name, legal_name, organization_id, time_zone, currency, contact_name,"
          + " contact_email, tax_id, status, version from customer";

  private final Sql sql;

  /** Over the service's database. */
  public CustomerRepository(Sql sql) {
    this.sql = sql;
  }

  List<CustomerView> list(String after, int atMost) {
    return sql.list(
        SELECT + " where code > ? order by code limit ?",
        CustomerRepository::read,
        after == null ? "" : after,
        atMost);
  }

  /** A customer. */
  public Optional<Customer> find(String code) {
    return sql.first(SELECT + " where code = ?", CustomerRepository::read, code).map(Customer::new);
  }

  /** Customers of these codes. */
  public List<Customer> of(Collection<String> codes) {
    return sql
        .list(
            SELECT + " where code = any(?) order by code",
            CustomerRepository::read,
            (Object) codes.toArray(String[]::new))
        .stream()
        .map(Customer::new)
        .toList();
  }

  /** All customers, by code. */
  public List<Customer> all() {
    return sql.list(SELECT + " order by code", CustomerRepository::read).stream()
        .map(Customer::new)
        .toList();
  }

  Optional<CustomerView> lock(String code) {
    return sql.first(SELECT + " where code = ? for update", CustomerRepository::read, code);
  }

  Optional<String> ofOrganization(UUID organization) {
    return sql.first(
        "select code from customer where organization_id = ?",
        row -> row.getString(1),
        organization);
  }

  void insert(CustomerView customer, Instant at, String by) {
    sql.update(
        "insert into customer (code, name, legal_name, organization_id, time_zone, currency,"
            + " contact_name, contact_email, tax_id, status, version, recorded_at, recorded_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        customer.code(),
        customer.name(),
        customer.legalName(),
        customer.organizationId(),
        customer.timeZone(),
        customer.currency(),
        customer.contact().name(),
        customer.contact().email(),
        customer.taxId(),
        customer.status().name(),
        customer.version(),
        at,
        by);
  }

  void update(CustomerView customer) {
    sql.update(
        "update customer set name = ?, legal_name = ?, organization_id = ?, time_zone = ?,"
            + " currency = ?, contact_name = ?, contact_email = ?, tax_id = ?, status = ?,"
            + " version = ? where code = ?",
        customer.name(),
        customer.legalName(),
        customer.organizationId(),
        customer.timeZone(),
        customer.currency(),
        customer.contact().name(),
        customer.contact().email(),
        customer.taxId(),
        customer.status().name(),
        customer.version(),
        customer.code());
  }

  private static CustomerView read(ResultSet row) throws SQLException {
    return new CustomerView(
        row.getString("code"),
        row.getString("name"),
        row.getString("legal_name"),
        row.getObject("organization_id", UUID.class),
        row.getString("time_zone"),
        row.getString("currency"),
        new Contact(row.getString("contact_name"), row.getString("contact_email")),
        row.getString("tax_id"),
        CustomerStatus.valueOf(row.getString("status")),
        row.getLong("version"));
  }
}
