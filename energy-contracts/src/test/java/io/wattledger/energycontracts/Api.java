package io.wattledger.energycontracts;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.wattledger.testing.Tokens;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** How the tests speak to the service. */
public final class Api {

  /** Where the service's paths start. */
  public static final String ROOT = "/api/energy-contracts/v1/";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Api() {}

  /** A request of a user with that role. */
  public static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role, role)).contentType("application/json");
  }

  /** A request of the energy manager. */
  public static RequestSpecification energy() {
    return as("energy");
  }

  /** A code that no other test uses. */
  public static String fresh(String stem) {
    return stem + "-" + NUMBER.incrementAndGet();
  }

  /** Posts a body as the energy manager. */
  public static ValidatableResponse post(String path, String body) {
    return energy().body(body.replace('\'', '"')).post(ROOT + path).then();
  }

  /** Imports a file as the energy manager. */
  public static ValidatableResponse upload(String kind, String csv) {
    return given()
        .auth()
        .oauth2(Tokens.of("energy", "energy"))
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(csv)
        .post(ROOT + "imports/" + kind)
        .then();
  }

  /** Settles a month as the energy manager, under a fresh key. */
  public static ValidatableResponse settle(String contract, String period) {
    return energy()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"contractCode\":\"" + contract + "\",\"period\":\"" + period + "\"}")
        .post(ROOT + "settlements")
        .then();
  }

  /** Closes a month as the controller does. */
  public static void lock(String period) {
    as("controller")
        .body("{\"reason\":\"closed\"}")
        .put(ROOT + "period-locks/" + period)
        .then()
        .statusCode(200);
  }

  /** Reopens a month. */
  public static void unlock(String period) {
    as("controller").delete(ROOT + "period-locks/" + period).then().statusCode(204);
  }

  /** Enters a contract with one version of these components, from 2026-01-01, in Chicago. */
  public static void contract(String code, String components) {
    post(
            "contracts",
            "{'code':'"
                + code
                + "','name':'Supply','siteCode':'pecos','supplier':'Lone Star Retail',"
                + "'kind':'SUPPLY','timeZone':'America/Chicago','currency':'USD','versions':["
                + "{'effectiveFrom':'2025-01-01','components':"
                + components
                + "}]}")
        .statusCode(201);
  }

  /** Enters a main meter of a contract. */
  public static void mainMeter(String code, String contract, int minutes) {
    post(
            "meters",
            "{'code':'"
                + code
                + "','siteCode':'pecos','contractCode':'"
                + contract
                + "','role':'MAIN','use':'MINING','intervalMinutes':"
                + minutes
                + ",'breakerKw':'100000'}")
        .statusCode(201);
  }

  /** Asks for an hourly meter of a contract with these further members. */
  public static ValidatableResponse meter(String code, String contract, String members) {
    return post(
        "meters",
        "{'code':'"
            + code
            + "','siteCode':'pecos','contractCode':'"
            + contract
            + "','intervalMinutes':60,"
            + members
            + "}");
  }

  /** Enters an hourly submeter for the AI hall of a contract. */
  public static void submeter(String code, String contract) {
    post(
            "meters",
            "{'code':'"
                + code
                + "','siteCode':'pecos','contractCode':'"
                + contract
                + "','role':'SUBMETER','use':'AI','consumerRef':'hall-1','intervalMinutes':60}")
        .statusCode(201);
  }

  /** Enters a price series on the clock of Chicago. */
  public static void series(String code, String unit, int minutes) {
    post(
            "price-series",
            "{'code':'"
                + code
                + "','name':'Series','unit':'"
                + unit
                + "','intervalMinutes':"
                + minutes
                + ",'timeZone':'America/Chicago'}")
        .statusCode(201);
  }
}
