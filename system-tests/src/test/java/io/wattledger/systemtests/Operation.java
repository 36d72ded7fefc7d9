package io.wattledger.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One operation of the stored API descriptions ({@code docs/api}).
 *
 * @param service the service's name
 * @param method HTTP method in capitals
 * @param path path with variables in braces
 * @param definition the operation's description
 * @param document the whole description, to find what is referred to
 */
record Operation(
    String service, String method, String path, JsonNode definition, JsonNode document) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}/]+)}");
  private static final List<Operation> ALL = read();

  /** Every operation of every service. */
  static List<Operation> all() {
    return ALL;
  }

  private static List<Operation> read() {
    List<Operation> operations = new ArrayList<>();
    try (Stream<Path> files = Files.list(Repository.root().resolve("docs/api"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        String service = file.getFileName().toString().replace(".yaml", "");
        JsonNode document = new YAMLMapper().readTree(file.toFile());
        document
            .path("paths")
            .properties()
            .forEach(
                path ->
                    path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(
                            method ->
                                new Operation(
                                    service,
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    method.getValue(),
                                    document))
                        .forEach(operations::add));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(operations);
  }

  /** How people and the page of roles name it: method and path below the service. */
  String name() {
    return method + " " + path.replaceFirst("^/api/[^/]+/v1/", "").replaceAll("\\{[^}]+}", "{}");
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean takes(String mediaType) {
    return definition.path("requestBody").path("content").has(mediaType);
  }

  /** The schema of its JSON body. */
  Optional<JsonNode> jsonBody() {
    return takes("application/json")
        ? Optional.of(
            definition.path("requestBody").path("content").path("application/json").path("schema"))
        : Optional.empty();
  }

  /** Parameters in the path, query or header. */
  List<JsonNode> parameters(String in) {
    List<JsonNode> found = new ArrayList<>();
    definition.path("parameters").forEach(found::add);
    return found.stream()
        .map(this::resolve)
        .filter(parameter -> parameter.path("in").asText().equals(in))
        .toList();
  }

  /** Roles that the description names. */
  Set<String> roles() {
    Set<String> roles = new TreeSet<>();
    definition
        .path("security")
        .forEach(scheme -> scheme.path("bearer").forEach(role -> roles.add(role.asText())));
    return roles;
  }

  /** The path with its variables filled in. */
  String target(Function<String, String> valueOf) {
    return VARIABLE
        .matcher(path)
        .replaceAll(variable -> Matcher.quoteReplacement(valueOf.apply(variable.group(1))));
  }

  /** The path with values that no record has. */
  String nowhere() {
    return target(
        variable -> variable.equals("id") ? "00000000-0000-0000-0000-000000000000" : "nowhere");
  }

  /** The schema behind a reference, or the schema itself. */
  JsonNode resolve(JsonNode schema) {
    JsonNode found = schema;
    while (found.has("$ref")) {
      found = document.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
