package io.wattledger.aihosting.access;

import io.quarkus.agroal.DataSource;
import io.wattledger.service.observe.RequestInDatabase;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names the connections of staff after their requests, as those of customers are. */
@Singleton
@DataSource("staff")
public class StaffRequestInDatabase extends RequestInDatabase {

  /**
   * For the connections of the staff's database role.
   *
   * @param service the service's name
   */
  public StaffRequestInDatabase(@ConfigProperty(name = "wattledger.service") String service) {
    super(service);
  }
}
