/**
 * What meters and price series have in common: values by UTC instant, corrected by versions. A
 * feature says what its readings are ({@link ReadingKind}) and where they lie ({@link
 * ReadingTable}); importing them ({@link ReadingImport}), reading them ({@link ReadingVersions})
 * and taking an import back ({@link ReadingUndo}) is done here, once.
 */
package io.wattledger.energycontracts.reading;
