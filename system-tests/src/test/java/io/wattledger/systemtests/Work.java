package io.wattledger.systemtests;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Kinds of work that clients give to the suite, each with an effect that can be counted. */
enum Work {
  /** A payout of a pool. */
  PAYOUT("cost_model", "select count(*) from payout where reference = ?") {
    @Override
    Order order(int number, String key) {
      return Order.post(
          "api-finance",
          "/api/cost-model/v1/payouts",
          key,
          """
          {"siteCode": "alpha", "pool": "load", "day": "2025-03-01", "grossBtc": "0.01",
           "poolFeeBtc": "0", "reference": "%s"}"""
              .formatted(key),
          key);
    }
  },
  /** A batch of machines. */
  BATCH("fleet", "select count(*) from asset_batch where code = ?") {
    @Override
    Order order(int number, String key) {
      return Order.post(
          "api-operator",
          "/api/fleet/v1/asset-batches",
          key,
          """
          {"code": "%s", "siteCode": "alpha", "category": "MACHINE", "use": "MINING",
           "modelCode": "antminer-s21", "description": "Ordered under load", "quantity": 1,
           "unitCost": "1.00", "currency": "USD", "acquiredOn": "2026-10-31",
           "usefulLifeMonths": 48}"""
              .formatted(key),
          key);
    }
  },
  /** A file with one reading of a meter. */
  READING(
      "energy_contracts", "select count(*) from meter_interval where start_utc = ?::timestamptz") {
    @Override
    Order order(int number, String key) {
      String start = FIRST_READING.plus(number, ChronoUnit.HOURS).toString();
      return new Order(
          "POST",
          "api-energy",
          "/api/energy-contracts/v1/imports/meter-intervals",
          key,
          "text/csv",
          "meterCode,startUtc,kwh\nalpha-main," + start + ",1\n",
          start);
    }
  },
  /** A lock of a month that nobody else uses. */
  LOCK("ai_hosting", "select count(*) from period_lock where period = ?") {
    @Override
    Order order(int number, String key) {
      String month = FIRST_LOCK.plusMonths(number).toString();
      return new Order(
          "PUT",
          "api-controller",
          "/api/ai-hosting/v1/period-locks/" + month,
          key,
          "application/json",
          "{\"reason\": \"load\"}",
          month);
    }
  };

  private static final Instant FIRST_READING = Instant.parse("2020-01-01T00:00:00Z");
  private static final YearMonth FIRST_LOCK = YearMonth.of(1200, 1);

  private final String database;
  private final String count;

  Work(String database, String count) {
    this.database = database;
    this.count = count;
  }

  /** The database that shows the effect. */
  String database() {
    return database;
  }

  /** The query that counts an effect, 1 when all is well. */
  String count() {
    return count;
  }

  /** A request that was never made before. */
  abstract Order order(int number, String key);

  /**
   * A request as it may be repeated.
   *
   * @param method HTTP method
   * @param client who makes it
   * @param path where
   * @param key its idempotency key
   * @param type media type of the body
   * @param body the body
   * @param effect what the count looks for
   */
  record Order(
      String method,
      String client,
      String path,
      String key,
      String type,
      String body,
      String effect) {

    static Order post(String client, String path, String key, String body, String effect) {
      return new Order("POST", client, path, key, "application/json", body, effect);
    }
  }
}
