package io.wattledger.fleet.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** The stored networks of a site. */
@Entity
@Table(name = "site_networks")
public class SiteNetworks {

  @Id
  @Column(name = "site_code")
  private String siteCode;

  @ElementCollection
  @CollectionTable(name = "site_network", joinColumns = @JoinColumn(name = "site_code"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<SiteNetworkEntry> networks = new ArrayList<>();

  @Version private long version = 1;

  /** For Hibernate. */
  protected SiteNetworks() {}

  SiteNetworks(String siteCode) {
    this.siteCode = siteCode;
  }

  void replace(List<SiteNetworkEntry> wanted) {
    if (!networks.equals(wanted)) {
      networks.clear();
      networks.addAll(wanted);
    }
  }

  String siteCode() {
    return siteCode;
  }

  List<SiteNetworkEntry> networks() {
    return List.copyOf(networks);
  }

  long version() {
    return version;
  }

  SiteNetworksView view() {
    return new SiteNetworksView(siteCode, networks(), version);
  }
}
