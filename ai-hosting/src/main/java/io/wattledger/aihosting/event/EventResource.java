package io.wattledger.aihosting.event;

import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Usage events. */
@Path("events")
@Tag(name = "Usage events", description = "CloudEvents 1.0, accepted once for ever.")
public class EventResource {

  private final EventIntake intake;
  private final EventExceptionService exceptions;

  /** Over the intake and its queue. */
  public EventResource(EventIntake intake, EventExceptionService exceptions) {
    this.intake = intake;
    this.exceptions = exceptions;
  }

  /** Send usage events: structured, batch or binary mode of CloudEvents 1.0. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.AI_CUSTOMER, Roles.OPERATOR, Roles.COLLECTOR})
  @Operation(
      operationId = "sendEvents",
      summary = "Send usage events: structured, batch or binary mode of CloudEvents 1.0",
      description =
          "Answers one result for each event, in order. At most 10,000 events in a batch and 64 KiB"
              + " for each. JSON Schema: docs/api/usage-event.schema.json.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = EventMode.STRUCTURED_TYPE,
            schema = @Schema(implementation = CloudEventSchema.class)),
        @Content(
            mediaType = EventMode.BATCH_TYPE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEventSchema.class))
      })
  public EventReceipt send(byte[] body, HttpHeaders headers) {
    return intake.receive(body, headers.getRequestHeaders());
  }

  /** Events that were refused, contradict another one or came late, newest first. */
  @GET
  @Path("exceptions")
  @RolesAllowed({
    Roles.AI_CUSTOMER,
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.COLLECTOR
  })
  @Operation(
      operationId = "listEventExceptions",
      summary = "Events that were refused, contradict another one or came late, newest first")
  public EventExceptionPage exceptions(
      @BeanParam EventExceptionFilter filter, @BeanParam PageRequest page) {
    Page<EventException> found = exceptions.list(filter, page);
    return new EventExceptionPage(found.items(), found.next());
  }
}
