/**
 * Backups of a home: databases, the passwords that open them, and what is set up already, in one
 * archive whose every file is hashed (docs/adr/0009-backup.md).
 */
package io.wattledger.launcher.backup;
