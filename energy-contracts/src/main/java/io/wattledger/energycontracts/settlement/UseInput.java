package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.component.EnergyUse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A use behind the load of a preview, as a submeter would measure it.
 *
 * @param use the use
 * @param consumerRef opaque reference of the consumer, may be absent
 * @param building name of the building of {@code buildings} in which it stands, absent for none
 * @param load what it took
 */
public record UseInput(
    @NotNull(message = "is required: MINING, AI or HOSTED") EnergyUse use,
    @Size(min = 1, max = 200, message = "has 1 to 200 characters") String consumerRef,
    @Size(min = 1, max = 100, message = "has 1 to 100 characters") String building,
    @NotNull(message = "is required") @Valid LoadInput load) {

  /**
   * A building with a meter of its own.
   *
   * @param name its name
   * @param load what it took, with its consumers
   */
  public record BuildingInput(
      @NotNull(message = "is required")
          @Size(min = 1, max = 100, message = "has 1 to 100 characters")
          String name,
      @NotNull(message = "is required") @Valid LoadInput load) {}
}
