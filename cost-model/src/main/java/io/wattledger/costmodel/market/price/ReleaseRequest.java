package io.wattledger.costmodel.market.price;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a suspicious price is right after all.
 *
 * @param reason in the releaser's words
 */
public record ReleaseRequest(@NotBlank @Size(max = 500) String reason) {}
