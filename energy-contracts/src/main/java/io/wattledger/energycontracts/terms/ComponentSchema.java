package io.wattledger.energycontracts.terms;

import io.wattledger.energycontracts.engine.component.AncillaryAward;
import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.component.Collar;
import io.wattledger.energycontracts.engine.component.CurtailableCredit;
import io.wattledger.energycontracts.engine.component.DayAheadPosition;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import io.wattledger.energycontracts.engine.component.HeatRate;
import io.wattledger.energycontracts.engine.component.IndexEnergy;
import io.wattledger.energycontracts.engine.component.MinimumBill;
import io.wattledger.energycontracts.engine.component.MinimumTake;
import io.wattledger.energycontracts.engine.component.PpaAsProduced;
import io.wattledger.energycontracts.engine.component.PpaBaseload;
import io.wattledger.energycontracts.engine.component.ReactiveDemand;
import io.wattledger.energycontracts.engine.component.Swap;
import io.wattledger.energycontracts.engine.component.Tax;
import io.wattledger.energycontracts.engine.component.TieredEnergy;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The family of charge components as the API description shows it. */
@Schema(
    name = "ChargeComponent",
    description = "One clause of a contract; the member 'type' tells which (docs/guide/energy.md).",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "FIXED_BLOCK", schema = FixedBlock.class),
      @DiscriminatorMapping(value = "INDEX_ENERGY", schema = IndexEnergy.class),
      @DiscriminatorMapping(value = "HEAT_RATE", schema = HeatRate.class),
      @DiscriminatorMapping(value = "SWAP", schema = Swap.class),
      @DiscriminatorMapping(value = "COLLAR", schema = Collar.class),
      @DiscriminatorMapping(value = "PPA_AS_PRODUCED", schema = PpaAsProduced.class),
      @DiscriminatorMapping(value = "PPA_BASELOAD", schema = PpaBaseload.class),
      @DiscriminatorMapping(value = "MINIMUM_TAKE", schema = MinimumTake.class),
      @DiscriminatorMapping(value = "CURTAILABLE_CREDIT", schema = CurtailableCredit.class),
      @DiscriminatorMapping(value = "ANCILLARY_AWARD", schema = AncillaryAward.class),
      @DiscriminatorMapping(value = "DAY_AHEAD_POSITION", schema = DayAheadPosition.class),
      @DiscriminatorMapping(value = "TOU_ENERGY", schema = TimeOfUseEnergy.class),
      @DiscriminatorMapping(value = "TIERED_ENERGY", schema = TieredEnergy.class),
      @DiscriminatorMapping(value = "ENERGY_FEE", schema = EnergyFee.class),
      @DiscriminatorMapping(value = "DEMAND", schema = DemandCharge.class),
      @DiscriminatorMapping(value = "REACTIVE_DEMAND", schema = ReactiveDemand.class),
      @DiscriminatorMapping(value = "COINCIDENT_PEAK", schema = CoincidentPeak.class),
      @DiscriminatorMapping(value = "FIXED_CHARGE", schema = FixedCharge.class),
      @DiscriminatorMapping(value = "MINIMUM_BILL", schema = MinimumBill.class),
      @DiscriminatorMapping(value = "TAX", schema = Tax.class)
    },
    oneOf = {
      FixedBlock.class,
      IndexEnergy.class,
      HeatRate.class,
      Swap.class,
      Collar.class,
      PpaAsProduced.class,
      PpaBaseload.class,
      MinimumTake.class,
      CurtailableCredit.class,
      AncillaryAward.class,
      DayAheadPosition.class,
      TimeOfUseEnergy.class,
      TieredEnergy.class,
      EnergyFee.class,
      DemandCharge.class,
      ReactiveDemand.class,
      CoincidentPeak.class,
      FixedCharge.class,
      MinimumBill.class,
      Tax.class
    })
public interface ComponentSchema {}
