/** The catalogue of machine models: makers' published figures, and models that users add. */
package io.wattledger.fleet.model;
