package io.wattledger.service.audit;

import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what, and whether the record of it is untouched. */
@Path("audit-entries")
@Tag(name = "Audit", description = "Who changed what, chained so that no entry can be altered.")
public class AuditResource {

  private final AuditEntries entries;
  private final AuditVerifier verifier;

  /** Over this service's trail. */
  public AuditResource(AuditEntries entries, AuditVerifier verifier) {
    this.entries = entries;
    this.verifier = verifier;
  }

  /** Recorded changes, newest first. */
  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN, Roles.CONTROLLER})
  @Operation(operationId = "listAuditEntries", summary = "Recorded changes, newest first")
  public Page<AuditEntry> list(@BeanParam AuditQuery query, @BeanParam PageRequest page) {
    return Page.by(entries.list(query, page), page, AuditEntries::cursorKey);
  }

  /** Recomputes the chain over all entries. */
  @GET
  @Path("verification")
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN, Roles.CONTROLLER})
  @Operation(operationId = "verifyAuditEntries", summary = "Recompute the chain over all entries")
  public ChainVerification verify() {
    return verifier.verify();
  }
}
