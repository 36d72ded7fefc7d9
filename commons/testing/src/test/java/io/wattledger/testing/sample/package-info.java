/** A service as small as can be that uses every part of wattledger-service. */
package io.wattledger.testing.sample;
