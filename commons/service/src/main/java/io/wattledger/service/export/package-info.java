/** Tables as files: CSV and Excel, streamed, typed, with text that a spreadsheet cannot run. */
package io.wattledger.service.export;
