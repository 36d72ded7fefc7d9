package io.wattledger.aihosting.plan;

import io.wattledger.aihosting.rating.engine.PriceModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** A stored plan version. Hibernate adds the customer to every query. */
@Entity
@Table(name = "price_plan")
public class PricePlan {

  @Id private UUID id;

  @TenantId
  @Column(name = "customer_code")
  private String customer;

  private int version;

  @Column(name = "pool_code")
  private String pool;

  @Column(name = "effective_from")
  private LocalDate effectiveFrom;

  @Column(name = "effective_to")
  private LocalDate effectiveTo;

  private String note;
  private String rounding;

  @Column(name = "price_model", columnDefinition = "jsonb")
  @ColumnTransformer(read = "cast(price_model as text)", write = "cast(? as jsonb)")
  private String priceModel;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  /** For Hibernate. */
  protected PricePlan() {}

  PricePlan(String customer, PlanView plan, String priceModel, String recordedBy) {
    this.id = UUID.randomUUID();
    this.customer = customer;
    this.version = plan.version();
    this.pool = plan.pool();
    this.effectiveFrom = plan.effectiveFrom();
    this.effectiveTo = plan.effectiveTo();
    this.note = plan.note();
    this.rounding = plan.rounding();
    this.priceModel = priceModel;
    this.recordedAt = plan.recordedAt();
    this.recordedBy = recordedBy;
  }

  String customer() {
    return customer;
  }

  String priceModel() {
    return priceModel;
  }

  PlanView view(PriceModel model) {
    return new PlanView(
        version, pool, effectiveFrom, effectiveTo, note, rounding, model, recordedAt);
  }
}
