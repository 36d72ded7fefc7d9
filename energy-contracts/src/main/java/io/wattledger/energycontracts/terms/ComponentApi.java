package io.wattledger.energycontracts.terms;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the API description with what the framework-free records cannot say: the member that
 * tells the variants apart, and the variants of allocation rules.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ComponentApi implements OASFilter {

  private static final String REFERENCE = "#/components/schemas/";
  private static final List<String> USES = List.of("MINING", "AI", "HOSTED");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    Schema family = schemas.get("ChargeComponent");
    if (family != null) {
      family
          .getDiscriminator()
          .getMapping()
          .forEach(
              (type, reference) ->
                  distinguish(api.getComponents().getSchemas().get(name(reference)), "type", type));
    }
    api.getComponents().addSchema("AllocationRule", allocationRule());
  }

  private static String name(String reference) {
    return reference.substring(REFERENCE.length());
  }

  private static void distinguish(Schema variant, String member, String value) {
    variant.addProperty(member, constant(value));
    variant.addRequired(member);
  }

  private static Schema allocationRule() {
    Schema uses = OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(use());
    Schema percents =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .description("Percentage by use, together at most 100; the rest is residual.")
            .additionalPropertiesSchema(OASFactory.createSchema().ref(REFERENCE + "Decimal"));
    Schema baselines =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .description("What each use would have taken, in kW.")
            .additionalPropertiesSchema(OASFactory.createSchema().ref(REFERENCE + "Decimal"));
    Schema names =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.ARRAY)
            .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    return OASFactory.createSchema()
        .description("How a line is split over uses (docs/formulas/energy-allocation.md).")
        .oneOf(
            List.of(
                rule("METERED_ENERGY", Map.of()),
                rule("AT_UNIT_PRICE", Map.of("uses", uses)),
                rule("FIXED_SHARE", Map.of("percentByUse", percents)),
                rule("ONLY", Map.of("use", use())),
                rule("RESIDUAL", Map.of()),
                rule("AS_COMPONENTS", Map.of("components", names)),
                rule("BILLED_PEAK", Map.of()),
                rule("CURTAILED_LOAD", Map.of("baselineKw", baselines))));
  }

  private static Schema rule(String method, Map<String, Schema> members) {
    Schema rule = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    distinguish(rule, "method", method);
    members.forEach(
        (member, schema) -> {
          rule.addProperty(member, schema);
          rule.addRequired(member);
        });
    return rule;
  }

  private static Schema use() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .enumeration(new ArrayList<>(USES));
  }

  private static Schema constant(String value) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .enumeration(new ArrayList<>(List.of(value)));
  }
}
