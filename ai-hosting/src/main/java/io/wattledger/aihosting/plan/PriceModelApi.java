package io.wattledger.aihosting.plan;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the API description with what the framework-free records cannot say: the member that
 * tells the variants apart.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class PriceModelApi implements OASFilter {

  private static final String REFERENCE = "#/components/schemas/";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Schema family = api.getComponents().getSchemas().get("PriceModel");
    if (family != null) {
      family
          .getDiscriminator()
          .getMapping()
          .forEach((type, reference) -> distinguish(variant(api, reference), type));
    }
  }

  private static Schema variant(OpenAPI api, String reference) {
    return api.getComponents().getSchemas().get(reference.substring(REFERENCE.length()));
  }

  private static void distinguish(Schema variant, String type) {
    variant.addProperty(
        "type",
        OASFactory.createSchema()
            .addType(Schema.SchemaType.STRING)
            .enumeration(new ArrayList<>(List.of(type))));
    variant.addRequired("type");
  }
}
