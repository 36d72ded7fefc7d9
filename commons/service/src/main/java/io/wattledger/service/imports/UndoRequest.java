package io.wattledger.service.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an import is taken back.
 *
 * @param reason why, kept with the import and in the audit trail
 */
@Schema(name = "ImportUndoRequest")
public record UndoRequest(@NotBlank @Size(max = 500) String reason) {}
