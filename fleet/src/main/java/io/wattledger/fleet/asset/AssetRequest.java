package io.wattledger.fleet.asset;

import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A machine as users enter it.
 *
 * @param serialNumber the number on its label
 * @param macAddress its network address, may be absent
 * @param address where it answers in the site's networks, such as 10.20.30.40:4028, may be absent
 * @param batchCode the batch it was bought with, may be absent
 * @param siteCode the site; the batch's when absent
 * @param buildingCode the building there, may be absent
 * @param modelCode the model; the batch's when absent
 * @param status present status; IN_STOCK when absent
 * @param statusSince first day of that status, today (UTC) when absent
 * @param note free text, may be absent
 */
public record AssetRequest(
    @NotNull(message = "is required")
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{2,63}",
            message =
                "has 3 to 64 letters, digits, dots, underscores, slashes or hyphens, a letter or"
                    + " digit first")
        String serialNumber,
    @Pattern(regexp = MAC, message = MAC_RULE) String macAddress,
    @Size(max = 300, message = "has at most 300 characters") String address,
    String batchCode,
    String siteCode,
    String buildingCode,
    String modelCode,
    LifecycleStatus status,
    LocalDate statusSince,
    @Size(max = 500, message = "has at most 500 characters") String note) {

  static final String MAC = "([0-9A-F]{2}:){5}[0-9A-F]{2}";
  static final String MAC_RULE = "has six pairs of hexadecimal digits such as 02:4F:10:A7:3C:01";

  /** Brings the MAC address to capitals with colons and fills in the status. */
  public AssetRequest {
    macAddress = normalMac(macAddress);
    status = status == null ? LifecycleStatus.IN_STOCK : status;
  }

  static String normalMac(String text) {
    return text == null ? null : text.trim().toUpperCase(Locale.ROOT).replace('-', ':');
  }
}
