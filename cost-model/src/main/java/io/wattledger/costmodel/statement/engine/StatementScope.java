package io.wattledger.costmodel.statement.engine;

import java.util.Objects;

/** For whom a statement speaks. */
public sealed interface StatementScope {

  /** The whole company. */
  record Company() implements StatementScope {
    @Override
    public String toString() {
      return "company";
    }
  }

  /**
   * One site.
   *
   * @param code the site's code, empty for what could be given to no site
   */
  record Site(String code) implements StatementScope {
    /** Refuses a missing code. */
    public Site {
      Objects.requireNonNull(code, "code");
    }

    @Override
    public String toString() {
      return "site:" + code;
    }
  }

  /**
   * One machine model, at all sites.
   *
   * @param code the model's code, empty for what could be given to no model
   */
  record Model(String code) implements StatementScope {
    /** Refuses a missing code. */
    public Model {
      Objects.requireNonNull(code, "code");
    }

    @Override
    public String toString() {
      return "model:" + code;
    }
  }

  /** The code under which parts are kept that belong to no site or to no model. */
  String UNALLOCATED = "";

  /**
   * Reads the API's form.
   *
   * @throws IllegalArgumentException when the text has none of the three forms
   */
  static StatementScope parse(String text) {
    if ("company".equals(text)) {
      return new Company();
    }
    if (text.startsWith("site:") && text.length() > 5) {
      return new Site(text.substring(5));
    }
    if (text.startsWith("model:") && text.length() > 6) {
      return new Model(text.substring(6));
    }
    throw new IllegalArgumentException(
        "unknown scope '" + text + "'; allowed: company, site:{siteCode}, model:{modelCode}");
  }
}
