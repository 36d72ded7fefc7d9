package io.wattledger.service.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Describes the {@code Idempotency-Key} of every operation that is {@link Idempotent}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class KeyedOperations implements OASFilter {

  private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
  private static final int LONGEST_KEY = 255;

  private final Set<String> paths = new HashSet<>();

  /** Over the application's classes. */
  public KeyedOperations(IndexView index) {
    for (AnnotationInstance found : index.getAnnotations(Idempotent.class)) {
      if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
        paths.add(path(found.target().asMethod()));
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    for (Map.Entry<String, PathItem> path : api.getPaths().getPathItems().entrySet()) {
      Operation post = path.getValue().getPOST();
      if (post != null && paths.stream().anyMatch(keyed -> ends(path.getKey(), keyed))) {
        post.addParameter(key());
      }
    }
  }

  /** Whether an address, with or without the service's prefix, is the one of a method. */
  private static boolean ends(String address, String path) {
    return address.equals(path) || address.endsWith("/v1" + path) && address.startsWith("/api/");
  }

  private static Parameter key() {
    return OASFactory.createParameter()
        .name(IdempotencyStore.HEADER)
        .in(Parameter.In.HEADER)
        .required(true)
        .description(
            "The same key for a repeat of the same request: it has its effect once, and the repeat"
                + " gets the first answer.")
        .schema(
            OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .minLength(1)
                .maxLength(LONGEST_KEY));
  }

  private static String path(MethodInfo method) {
    return part(method.declaringClass().declaredAnnotation(PATH)) + part(method.annotation(PATH));
  }

  private static String part(AnnotationInstance path) {
    String text = path == null ? "" : path.value().asString().replaceAll("^/+|/+$", "");
    return text.isEmpty() ? "" : "/" + text;
  }
}
