/** Classes that break the rules of the house, to see that the rules notice. */
package io.wattledger.testing.broken;
