/**
 * From the door to the services and back, without holding a body: targets, header rules, limits and
 * what to say when a service does not answer.
 */
package io.wattledger.gateway.proxy;
