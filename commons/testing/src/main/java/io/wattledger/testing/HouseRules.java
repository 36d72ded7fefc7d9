package io.wattledger.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the house that a machine can check (ARCHITECTURE.md): pure engines, exact money, one
 * clock, no way around the direction of dependencies. Every module has one test that calls {@link
 * #check}.
 */
public final class HouseRules {

  private static final List<String> SERVICES =
      List.of(
          "io.wattledger.gateway",
          "io.wattledger.costmodel",
          "io.wattledger.aihosting",
          "io.wattledger.fleet",
          "io.wattledger.energycontracts");

  /** Services that call nobody. */
  private static final Set<String> LEAVES =
      Set.of("io.wattledger.fleet", "io.wattledger.energycontracts");

  /** Services whose every transaction says whose rows it may see. */
  private static final Set<String> KEEP_CUSTOMERS_APART = Set.of("io.wattledger.aihosting");

  private static final String[] MONEY = {
    "..money..", "..settlement..", "..statement..", "..facts..", "..capital.."
  };

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");

  private static final Set<String> CLOCKED =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.YearMonth",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime");

  private HouseRules() {}

  /**
   * Checks all rules on a module.
   *
   * @param root the module's package, for example {@code io.wattledger.fleet}
   * @throws AssertionError that lists every broken rule
   */
  public static void check(String root) {
    JavaClasses module =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    check(root, module);
  }

  static void check(String root, JavaClasses module) {
    List<String> broken = new ArrayList<>();
    rules(root)
        .map(rule -> rule.allowEmptyShould(true).evaluate(module))
        .filter(EvaluationResult::hasViolation)
        .forEach(result -> broken.add(result.getFailureReport().toString()));
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n\n", broken));
    }
  }

  private static Stream<ArchRule> rules(String root) {
    return Stream.of(
        enginesArePure(root),
        moneyIsExact(),
        moneyFieldsAreExact(),
        servicesKnowNoOtherService(root),
        leavesCallNobody(root),
        transactionsNameTheirCustomer(root),
        machinesAreReachedInOnePlace(root),
        endpointsLiveInResources(),
        endpointsNameTheirRoles(),
        resourcesStayThin(),
        servicesThrowNoCheckedExceptions(),
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
        noOldDates(),
        timeComesFromTheClock(),
        injectionThroughConstructors(),
        namesOfTheField());
  }

  private static ArchRule enginesArePure(String root) {
    return classes()
        .that()
        .resideInAPackage("..engine..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "io.wattledger.kernel..", root + "..engine.."))
        .as("engines use only java.., the kernel and other engines of their module");
  }

  private static ArchRule moneyIsExact() {
    return noCodeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(MONEY)
        .should()
        .haveRawReturnType(floating())
        .orShould()
        .haveRawParameterTypes(
            describe(
                "with a binary floating-point number",
                types -> types.stream().anyMatch(HouseRules::isFloating)))
        .as("methods near money take and return no double or float");
  }

  private static ArchRule moneyFieldsAreExact() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(MONEY)
        .should()
        .notHaveRawType(floating())
        .as("fields near money are no double or float");
  }

  private static ArchRule servicesKnowNoOtherService(String root) {
    String[] others =
        SERVICES.stream()
            .filter(service -> !root.startsWith(service))
            .map(service -> service + "..")
            .toArray(String[]::new);
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .as("services talk over HTTP, never through each other's classes");
  }

  private static ArchRule leavesCallNobody(String root) {
    return noClasses()
        .that(describe("of a service that calls nobody", type -> LEAVES.contains(root)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.eclipse.microprofile.rest.client..", "jakarta.ws.rs.client..", "java.net.http..")
        .as("fleet and energy-contracts call no other service");
  }

  private static ArchRule transactionsNameTheirCustomer(String root) {
    return noClasses()
        .that(
            describe(
                "of a service that keeps customers apart",
                type -> KEEP_CUSTOMERS_APART.contains(root)))
        .and()
        .resideOutsideOfPackage(root + ".access..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana.jta..")
        .as("where customers are kept apart, transactions are opened by @CustomerTransaction only");
  }

  /** An address that a user typed in must not lead anywhere that was not checked. */
  private static ArchRule machinesAreReachedInOnePlace(String root) {
    return noClasses()
        .that(describe("of fleet", type -> root.equals("io.wattledger.fleet")))
        .and()
        .resideOutsideOfPackage("io.wattledger.fleet.network")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.DatagramSocket")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URL")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.channels..", "javax.net..", "io.vertx.core.net..")
        .as("fleet connects to machines through fleet.network only");
  }

  private static ArchRule endpointsLiveInResources() {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .and()
        .areNotInterfaces()
        .should()
        .haveSimpleNameEndingWith("Resource");
  }

  private static ArchRule endpointsNameTheirRoles() {
    return methods()
        .that(describe("that are endpoints", HouseRules::isEndpoint))
        .should()
        .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.security.PermitAll")
        .orShould()
        .beAnnotatedWith("io.quarkus.security.Authenticated")
        .as("every endpoint says on itself who may call it");
  }

  private static ArchRule resourcesStayThin() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..")
        .as("resources translate; they touch no tables");
  }

  private static ArchRule servicesThrowNoCheckedExceptions() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Service")
        .should()
        .notDeclareThrowableOfType(
            describe(
                "a checked exception",
                (JavaClass type) -> !type.isAssignableTo(RuntimeException.class)))
        .as("services throw unchecked exceptions only");
  }

  private static ArchRule noOldDates() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .as("time is java.time");
  }

  private static ArchRule timeComesFromTheClock() {
    return noClasses()
        .should()
        .callMethodWhere(
            describe(
                "reads the time without the injected Clock",
                call ->
                    CLOCKED.contains(call.getTargetOwner().getName())
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))
                        || call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().equals("currentTimeMillis")
                        || call.getTargetOwner().isEquivalentTo(java.time.ZoneId.class)
                            && call.getName().equals("systemDefault")))
        .as("the time comes from the injected Clock");
  }

  private static ArchRule injectionThroughConstructors() {
    return fields()
        .should()
        .notBeAnnotatedWith("jakarta.inject.Inject")
        .andShould()
        .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
        .andShould()
        .notBeAnnotatedWith("jakarta.ws.rs.core.Context")
        .as("beans get what they need through their constructor");
  }

  private static ArchRule namesOfTheField() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)")
        .as("a name is a term of the field, not Manager, Helper, Util, Impl, Data or Info");
  }

  private static DescribedPredicate<JavaClass> floating() {
    return describe("a binary floating-point number", HouseRules::isFloating);
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getName());
  }

  private static boolean isEndpoint(JavaMethod method) {
    return !method.getOwner().isInterface()
        && method.getAnnotations().stream()
            .anyMatch(a -> a.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod"));
  }
}
