package io.wattledger.gateway.testing;

import io.vertx.core.json.JsonObject;

/** An answer of the realm: status, body or null, location or null. */
record RealmAnswer(int status, Object body, String location) {

  static RealmAnswer ok(Object body) {
    return new RealmAnswer(200, body, null);
  }

  static RealmAnswer done() {
    return new RealmAnswer(204, null, null);
  }

  static RealmAnswer created(String path) {
    return new RealmAnswer(201, null, path);
  }

  static RealmAnswer refused(int status, String message) {
    return new RealmAnswer(status, new JsonObject().put("errorMessage", message), null);
  }

  static RealmAnswer missing(String message) {
    return new RealmAnswer(404, new JsonObject().put("error", message), null);
  }
}
