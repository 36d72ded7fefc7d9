package io.wattledger.gateway.limits;

/** Whose budget it is. */
enum Scope {
  ADDRESS("address", "Your network address"),
  CALLER("caller", "Your login or client"),
  CUSTOMER("customer", "Your company, with all its logins and clients together,");

  private final String slug;
  private final String words;

  Scope(String slug, String words) {
    this.slug = slug;
    this.words = words;
  }

  /** Its name for programs. */
  String slug() {
    return slug;
  }

  /** Its name as the subject of a sentence. */
  String words() {
    return words;
  }
}
