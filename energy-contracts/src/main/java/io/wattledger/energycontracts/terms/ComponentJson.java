package io.wattledger.energycontracts.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.AncillaryAward;
import io.wattledger.energycontracts.engine.component.CertificateTerms;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.component.Collar;
import io.wattledger.energycontracts.engine.component.CreditTerms;
import io.wattledger.energycontracts.engine.component.CurtailableCredit;
import io.wattledger.energycontracts.engine.component.DayAheadPosition;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.DemandTier;
import io.wattledger.energycontracts.engine.component.Election;
import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import io.wattledger.energycontracts.engine.component.HeatRate;
import io.wattledger.energycontracts.engine.component.IndexEnergy;
import io.wattledger.energycontracts.engine.component.MinimumBill;
import io.wattledger.energycontracts.engine.component.MinimumTake;
import io.wattledger.energycontracts.engine.component.MonthlyPeak;
import io.wattledger.energycontracts.engine.component.PeakRule;
import io.wattledger.energycontracts.engine.component.PeakYear;
import io.wattledger.energycontracts.engine.component.PowerFactor;
import io.wattledger.energycontracts.engine.component.PpaAsProduced;
import io.wattledger.energycontracts.engine.component.PpaBaseload;
import io.wattledger.energycontracts.engine.component.Ratchet;
import io.wattledger.energycontracts.engine.component.ReactiveDemand;
import io.wattledger.energycontracts.engine.component.SellBack;
import io.wattledger.energycontracts.engine.component.ShapePeriod;
import io.wattledger.energycontracts.engine.component.Swap;
import io.wattledger.energycontracts.engine.component.Tax;
import io.wattledger.energycontracts.engine.component.TieredEnergy;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import jakarta.inject.Singleton;

/**
 * Names the variants of charge components and allocation rules in JSON. The records themselves stay
 * free of any framework.
 */
@Singleton
public class ComponentJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addMixIn(ChargeComponent.class, ComponentVariants.class);
    mapper.addMixIn(AllocationRule.class, AllocationVariants.class);
    mapper.addMixIn(SellBack.class, WithoutEmpty.class);
    mapper.addMixIn(DemandTier.class, WithoutEmpty.class);
    mapper.addMixIn(MonthlyPeak.class, WithoutEmpty.class);
    mapper.addMixIn(PeakRule.class, WithoutEmpty.class);
    mapper.addMixIn(PeakYear.class, WithoutEmpty.class);
    mapper.addMixIn(PowerFactor.class, WithoutEmpty.class);
    mapper.addMixIn(Ratchet.class, WithoutEmpty.class);
    mapper.addMixIn(CreditTerms.class, WithoutEmpty.class);
    mapper.addMixIn(ShapePeriod.class, WithoutEmpty.class);
    mapper.addMixIn(Election.class, WithoutEmpty.class);
    mapper.addMixIn(CertificateTerms.class, WithoutEmpty.class);
    mapper.addMixIn(CurtailableCredit.Call.class, WithoutEmpty.class);
    mapper.addMixIn(TieredEnergy.Tier.class, WithoutEmpty.class);
    mapper.addMixIn(TimeOfUseEnergy.Period.class, WithoutEmpty.class);
    mapper.addMixIn(TimeOfUseEnergy.Hours.class, WithoutEmpty.class);
  }

  /** The family of charge components, told apart by {@code type}. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = FixedBlock.class, name = "FIXED_BLOCK"),
    @JsonSubTypes.Type(value = IndexEnergy.class, name = "INDEX_ENERGY"),
    @JsonSubTypes.Type(value = HeatRate.class, name = "HEAT_RATE"),
    @JsonSubTypes.Type(value = Swap.class, name = "SWAP"),
    @JsonSubTypes.Type(value = Collar.class, name = "COLLAR"),
    @JsonSubTypes.Type(value = PpaAsProduced.class, name = "PPA_AS_PRODUCED"),
    @JsonSubTypes.Type(value = PpaBaseload.class, name = "PPA_BASELOAD"),
    @JsonSubTypes.Type(value = MinimumTake.class, name = "MINIMUM_TAKE"),
    @JsonSubTypes.Type(value = CurtailableCredit.class, name = "CURTAILABLE_CREDIT"),
    @JsonSubTypes.Type(value = AncillaryAward.class, name = "ANCILLARY_AWARD"),
    @JsonSubTypes.Type(value = DayAheadPosition.class, name = "DAY_AHEAD_POSITION"),
    @JsonSubTypes.Type(value = TimeOfUseEnergy.class, name = "TOU_ENERGY"),
    @JsonSubTypes.Type(value = TieredEnergy.class, name = "TIERED_ENERGY"),
    @JsonSubTypes.Type(value = EnergyFee.class, name = "ENERGY_FEE"),
    @JsonSubTypes.Type(value = DemandCharge.class, name = "DEMAND"),
    @JsonSubTypes.Type(value = ReactiveDemand.class, name = "REACTIVE_DEMAND"),
    @JsonSubTypes.Type(value = CoincidentPeak.class, name = "COINCIDENT_PEAK"),
    @JsonSubTypes.Type(value = FixedCharge.class, name = "FIXED_CHARGE"),
    @JsonSubTypes.Type(value = MinimumBill.class, name = "MINIMUM_BILL"),
    @JsonSubTypes.Type(value = Tax.class, name = "TAX")
  })
  private interface ComponentVariants {}

  /** The family of allocation rules, told apart by {@code method}. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = AllocationRule.MeteredEnergy.class, name = "METERED_ENERGY"),
    @JsonSubTypes.Type(value = AllocationRule.AtUnitPrice.class, name = "AT_UNIT_PRICE"),
    @JsonSubTypes.Type(value = AllocationRule.FixedShare.class, name = "FIXED_SHARE"),
    @JsonSubTypes.Type(value = AllocationRule.Only.class, name = "ONLY"),
    @JsonSubTypes.Type(value = AllocationRule.Residual.class, name = "RESIDUAL"),
    @JsonSubTypes.Type(value = AllocationRule.AsComponents.class, name = "AS_COMPONENTS"),
    @JsonSubTypes.Type(value = AllocationRule.BilledPeak.class, name = "BILLED_PEAK"),
    @JsonSubTypes.Type(value = AllocationRule.CurtailedLoad.class, name = "CURTAILED_LOAD")
  })
  private interface AllocationVariants {}

  /** A part of a component whose absent members are left out. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private interface WithoutEmpty {}
}
