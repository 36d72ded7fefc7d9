/**
 * What every request meets first, before anybody asks who sent it: one spelling per address, known
 * methods and host names, bounded bodies, a number for each request, security headers on each
 * answer, and refusals that programs and people can read.
 */
package io.wattledger.gateway.door;
