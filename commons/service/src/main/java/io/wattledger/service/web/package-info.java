/** What happens around every request: its number, its bounds, its parameters, its description. */
package io.wattledger.service.web;
