package io.wattledger.fleet.site;

import io.wattledger.fleet.figure.Figures;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A stored site. */
@Entity
@Table(name = "site")
public class Site {

  @Id private String code;
  private String name;

  @Column(name = "time_zone")
  private String timeZone;

  private String country;
  private String region;

  @Column(name = "grid_operator")
  private String gridOperator;

  @Column(name = "power_capacity_kw")
  private BigDecimal powerCapacityKw;

  private BigDecimal pue;

  @Enumerated(EnumType.STRING)
  private SiteStatus status;

  @ElementCollection
  @CollectionTable(name = "building", joinColumns = @JoinColumn(name = "site_code"))
  @OrderBy("code")
  @BatchSize(size = 200)
  private List<Building> buildings = new ArrayList<>();

  @Column(name = "import_id", updatable = false)
  private UUID importId;

  @Version private long version;

  /** For Hibernate. */
  protected Site() {}

  Site(SiteRequest request, UUID importId) {
    this.code = request.code();
    this.importId = importId;
    take(request);
  }

  final void take(SiteRequest request) {
    name = request.name().trim();
    timeZone = request.timeZone();
    country = request.country();
    region = request.region();
    gridOperator = request.gridOperator();
    powerCapacityKw = request.powerCapacityKw();
    pue = request.pue();
    status = request.status();
    List<Building> wanted =
        request.buildings().stream().sorted(Comparator.comparing(Building::code)).toList();
    if (!shownBuildings().equals(wanted.stream().map(Building::shown).toList())) {
      buildings.clear();
      buildings.addAll(wanted);
    }
  }

  /** The site's code. */
  public String code() {
    return code;
  }

  /** The site's name. */
  public String name() {
    return name;
  }

  /** Power at the meter in kW. */
  public BigDecimal powerCapacityKw() {
    return powerCapacityKw;
  }

  /** Power at the meter over power at the machines. */
  public BigDecimal pue() {
    return pue;
  }

  /** Whether it takes machines. */
  public SiteStatus status() {
    return status;
  }

  /** Codes of its buildings, in alphabetical order. */
  public List<String> buildingCodes() {
    return buildings.stream().map(Building::code).sorted().toList();
  }

  long version() {
    return version;
  }

  SiteView view() {
    return new SiteView(
        code,
        name,
        timeZone,
        country,
        region,
        gridOperator,
        Figures.quantity(powerCapacityKw),
        Figures.quantity(pue),
        status,
        shownBuildings(),
        version);
  }

  private List<Building> shownBuildings() {
    return buildings.stream()
        .map(Building::shown)
        .sorted(Comparator.comparing(Building::code))
        .toList();
  }
}
