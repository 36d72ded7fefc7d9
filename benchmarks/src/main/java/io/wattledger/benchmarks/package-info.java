/** Measurements, each with its peer in the same run; figures and method in docs/benchmarks.md. */
package io.wattledger.benchmarks;
