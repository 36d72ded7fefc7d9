package io.wattledger.fleet.asset;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Corrects fields of a machine, or moves it; a field that is left out stays as it is.
 *
 * @param macAddress its network address
 * @param address where it answers in the site's networks; an empty text takes it away
 * @param siteCode the site, for a machine without batch
 * @param buildingCode the building there
 * @param note free text
 * @param version the version that was corrected, when there is no If-Match
 */
public record AssetCorrection(
    @Pattern(regexp = AssetRequest.MAC, message = AssetRequest.MAC_RULE) String macAddress,
    @Size(max = 300, message = "has at most 300 characters") String address,
    String siteCode,
    String buildingCode,
    @Size(max = 500, message = "has at most 500 characters") String note,
    Long version) {

  /** Brings the MAC address to capitals with colons. */
  public AssetCorrection {
    macAddress = AssetRequest.normalMac(macAddress);
  }
}
