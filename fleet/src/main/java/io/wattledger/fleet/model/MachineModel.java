package io.wattledger.fleet.model;

import io.wattledger.fleet.figure.Figures;
import io.wattledger.fleet.nameplate.engine.NameplatePower;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** A stored machine model. Its figures never change; a corrected model gets a code of its own. */
@Entity
@Immutable
@Table(name = "machine_model")
public class MachineModel {

  @Id private String code;
  private String maker;
  private String name;

  @Enumerated(EnumType.STRING)
  private ModelKind kind;

  @Column(name = "hashrate_ths")
  private BigDecimal hashrateThs;

  @Column(name = "power_w")
  private BigDecimal powerW;

  @Column(name = "memory_gb")
  private Integer memoryGb;

  @Enumerated(EnumType.STRING)
  private Cooling cooling;

  @Column(name = "released_year")
  private Integer releasedYear;

  private String source;

  @Enumerated(EnumType.STRING)
  private ModelOrigin origin;

  /** For Hibernate. */
  protected MachineModel() {}

  MachineModel(ModelRequest request) {
    code = request.code();
    maker = request.maker().trim();
    name = request.name().trim();
    kind = request.kind();
    hashrateThs = request.hashrateThs();
    powerW = request.powerW();
    memoryGb = request.memoryGb();
    cooling = request.cooling();
    releasedYear = request.releasedYear();
    source = request.sourceUrlOrDocument().trim();
    origin = ModelOrigin.OWN;
  }

  /** The model's code. */
  public String code() {
    return code;
  }

  /** The maker's name for it. */
  public String name() {
    return name;
  }

  /** ASIC or GPU. */
  public ModelKind kind() {
    return kind;
  }

  /** Hashrate of one machine in TH/s, zero for a GPU. */
  public BigDecimal hashrateThs() {
    return hashrateThs == null ? BigDecimal.ZERO : Figures.quantity(hashrateThs);
  }

  /** Power of one machine in W. */
  public BigDecimal powerW() {
    return Figures.quantity(powerW);
  }

  ModelView view() {
    BigDecimal efficiency =
        hashrateThs == null
            ? null
            : Figures.quantity(NameplatePower.efficiencyJPerTh(powerW, hashrateThs));
    return new ModelView(
        code,
        maker,
        name,
        kind,
        Figures.quantity(hashrateThs),
        powerW(),
        efficiency,
        memoryGb,
        cooling,
        releasedYear,
        source,
        origin);
  }
}
