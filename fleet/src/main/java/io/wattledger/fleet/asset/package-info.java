/** Single machines: serial and MAC, where they stand, which batch they came with, their life. */
package io.wattledger.fleet.asset;
