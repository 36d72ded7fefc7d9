/** Difficulty epochs: 2,016 blocks each, with their start and provenance. */
package io.wattledger.costmodel.market.difficulty;
