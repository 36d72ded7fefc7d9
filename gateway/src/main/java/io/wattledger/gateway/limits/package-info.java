/**
 * How much one caller may ask for: a budget for each kind of work, kept per caller, per customer
 * and, before anybody is known, per address. Nobody's burst takes from anybody else's budget.
 */
package io.wattledger.gateway.limits;
