/**
 * What every service shares, so that each thing is done in one way: refusals are problems, users
 * come from verified tokens, lists are paged by key, money and work are created once per key,
 * closed months refuse changes, changes are audited and published, rows come in and go out as
 * files.
 *
 * <p>A service adds this library, names itself in {@code application.properties} and gets the rest
 * from {@code META-INF/microprofile-config.properties}.
 */
package io.wattledger.service;
