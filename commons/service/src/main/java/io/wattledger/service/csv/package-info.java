/**
 * CSV as it comes from outside: read in constant memory, within limits, every refusal with its
 * line, column and what is allowed.
 */
package io.wattledger.service.csv;
