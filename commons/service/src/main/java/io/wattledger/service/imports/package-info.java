/**
 * Files of rows. A feature brings an {@link io.wattledger.service.imports.ImportHandler} for each
 * kind; one endpoint spools the file, checks it, and stores it in one transaction or not at all. An
 * unreadable row refuses the file unless the user asks for the valid rows only; a row that is
 * readable but hard to believe is stored unused until someone releases it. An applied import can be
 * taken back as a whole, see {@link io.wattledger.service.imports.Undoing}.
 */
package io.wattledger.service.imports;
