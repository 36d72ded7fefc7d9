package io.wattledger.aihosting.capacity;

import io.wattledger.aihosting.Codes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A GPU pool as users enter it.
 *
 * @param code its code, for example {@code pecos-h200}; fixed for ever
 * @param name its name
 * @param siteCode code of the site where it stands
 * @param gpuModel for example NVIDIA H200
 * @param timeZone IANA zone in which its days and months are counted
 * @param resources what it consists of; more may be added later
 */
public record PoolRequest(
    @NotNull(message = "is required") @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE)
        String code,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotNull(message = "is required") @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE)
        String siteCode,
    @NotBlank(message = "is required, for example NVIDIA H200")
        @Size(max = 100, message = "has at most 100 characters")
        String gpuModel,
    @NotBlank(message = "is required, for example America/Chicago") String timeZone,
    @Size(max = 10_000, message = "has at most 10,000 resources")
        List<@NotNull(message = "is required") @Valid PoolResourceRequest> resources) {

  /** Fills in what may be left out. */
  public PoolRequest {
    resources = resources == null ? List.of() : resources;
  }
}
