package io.wattledger.testing.sample;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.TableExport;
import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Notes over HTTP. */
@Path("notes")
public class NoteResource {

  private final NoteService service;

  /** Over the service. */
  public NoteResource(NoteService service) {
    this.service = service;
  }

  /** Stores a note once. */
  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  public RestResponse<Note> create(@NotNull @Valid Note note) {
    service.create(note);
    return RestResponse.ResponseBuilder.<Note>created(
            URI.create("/api/sample/v1/notes/" + note.code()))
        .entity(note)
        .build();
  }

  /** Stores a note once and answers with the plain record. */
  @POST
  @Path("plain")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  public Note createPlain(@NotNull @Valid Note note) {
    service.create(note);
    return note;
  }

  /** Stores a note once and shows a secret with it, once. */
  @POST
  @Path("sealed")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  public SealedNote createSealed(@NotNull @Valid Note note) {
    service.create(note);
    return new SealedNote(note.code(), "secret of " + note.code());
  }

  /** Returns what was sent. */
  @POST
  @Path("echo")
  @RolesAllowed(Roles.FINANCE)
  public Note echo(@NotNull @Valid Note note) {
    return note;
  }

  /** Notes, or the same as a file. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
  public Response list(@BeanParam PageRequest page, @QueryParam("format") String format) {
    Page<Note> notes = Page.by(service.list(page), page, Note::code);
    if (format == null) {
      return Response.ok(notes, MediaType.APPLICATION_JSON).build();
    }
    return TableExport.response(
        Table.of(
            "notes of / October",
            List.of(
                Table.Column.text("Code"),
                Table.Column.number("Amount USD", 2),
                Table.Column.text("Kind")),
            notes.items().stream()
                .map(n -> List.<Object>of(n.code(), n.amount(), n.kind()))
                .toList()),
        format);
  }

  /** Reads parameters of every kind. */
  @GET
  @Path("months/{period}")
  @RolesAllowed(Roles.FINANCE)
  @Produces(MediaType.TEXT_PLAIN)
  public String parameters(
      YearMonth period,
      @QueryParam("kind") Note.Kind kind,
      @QueryParam("atLeast") BigDecimal atLeast,
      @QueryParam("urgent") Boolean urgent) {
    return period + " " + kind + " " + atLeast + " " + urgent;
  }

  /** Fails in one of several ways. */
  @GET
  @Path("failures/{how}")
  @RolesAllowed(Roles.FINANCE)
  public String fail(String how) {
    throw switch (how) {
      case "pool" ->
          new io.wattledger.service.database.SqlFailure(
              new SQLException("Acquisition timeout while waiting for new connection"));
      case "serialization" ->
          new io.wattledger.service.database.SqlFailure(new SQLException("again", "40001"));
      case "version" -> new jakarta.persistence.OptimisticLockException("stale");
      default -> new IllegalStateException("secret detail of the inside");
    };
  }

  /** Nobody may call what names no role. */
  @GET
  @Path("unannotated")
  public String unannotated() {
    return "never";
  }
}
