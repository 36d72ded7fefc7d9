/** What machines, buildings and borrowed money cost per month. */
package io.wattledger.costmodel.capital;
