package io.wattledger.service.web;

import io.wattledger.service.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of every operation that refusals are problems (RFC 9457). */
public class ProblemResponses implements OASFilter {

  private static final String NAME = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema(NAME, problem());
    api.getComponents().addResponse(NAME, response());
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      for (PathItem path : api.getPaths().getPathItems().values()) {
        path.getOperations().values().forEach(ProblemResponses::addResponse);
      }
    }
  }

  private static void addResponse(Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    DownloadFormats.describe(operation);
    APIResponse reference = OASFactory.createAPIResponse().ref(NAME);
    operation.getResponses().addAPIResponse("default", reference);
  }

  private static APIResponse response() {
    return OASFactory.createAPIResponse()
        .description("The request was refused; the body says what, where and what is allowed.")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref(NAME))));
  }

  private static Schema problem() {
    return object()
        .required(List.of("type", "title", "status", "detail", "instance"))
        .addProperty("type", text("Relative URI that names the kind of problem."))
        .addProperty("title", text("The kind in words."))
        .addProperty(
            "status",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .description("The HTTP status."))
        .addProperty("detail", text("What happened here and what to do about it."))
        .addProperty("instance", text("The path that was asked for."))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("The parts of the input that were refused.")
                .items(
                    object()
                        .required(List.of("pointer", "detail"))
                        .addProperty("pointer", text("JSON pointer or parameter name."))
                        .addProperty("detail", text("What is wrong and what is allowed."))))
        .addProperty("incident", text("The number of the failure in the service's log."));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
