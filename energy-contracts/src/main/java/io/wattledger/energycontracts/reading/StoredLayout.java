package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.reading.layout.FileLayout;
import java.time.Instant;

/**
 * How the files of a meter or a price series are laid out.
 *
 * @param ownerCode the meter or series
 * @param layout the layout
 * @param version how many layouts it has had
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
public record StoredLayout(
    String ownerCode, FileLayout layout, int version, Instant recordedAt, String recordedBy) {}
