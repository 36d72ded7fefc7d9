package io.wattledger.gateway.credentials;

/** What names and descriptions of credentials look like. */
final class CredentialTexts {

  static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} .,_()&+/-]{0,59}";
  static final String NAME_RULE =
      "has 1 to 60 letters, digits, spaces and . , _ ( ) & + / - and starts with a letter or digit";
  static final String DESCRIPTION = "[^<>\\p{Cntrl}]{0,200}";
  static final String DESCRIPTION_RULE = "has at most 200 characters, no < or >";

  private CredentialTexts() {}
}
