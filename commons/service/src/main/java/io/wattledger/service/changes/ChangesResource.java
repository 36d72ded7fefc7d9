package io.wattledger.service.changes;

import io.quarkus.arc.properties.IfBuildProperty;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed of changes that other services follow. */
@Path("changes")
@Tag(name = "Changes", description = "What changed in this service, for readers that follow it.")
@IfBuildProperty(name = "wattledger.facts", stringValue = "true", enableIfMissing = true)
public class ChangesResource {

  private static final String START = "0.0";

  private final ChangeFeed feed;

  /** Over this service's feed. */
  public ChangesResource(ChangeFeed feed) {
    this.feed = feed;
  }

  /** Changes after a position, oldest first. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.COLLECTOR,
    Roles.SCHEDULER
  })
  @Operation(operationId = "listChanges", summary = "Changes after a position, oldest first")
  public ChangesPage list(
      @QueryParam("after") @DefaultValue(START) String after,
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
          @QueryParam("limit")
          String limit) {
    long[] position = position(after);
    int size = PageRequest.parseLimit(limit);
    List<ChangeEvent> events = feed.after(position[0], position[1], size);
    String next = events.isEmpty() ? after : events.get(events.size() - 1).position();
    return new ChangesPage(events, next);
  }

  private static long[] position(String after) {
    if (!after.matches("[0-9]{1,18}\\.[0-9]{1,18}")) {
      String detail = "after must be the 'next' of an earlier answer; leave it out to start.";
      throw ProblemException.badRequest(detail, new FieldError("after", detail));
    }
    String[] parts = after.split("\\.");
    return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
  }
}
