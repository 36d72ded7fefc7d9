package io.wattledger.launcher.archive;

/**
 * One member of a tar archive.
 *
 * @param name path inside the archive, with '/'
 * @param kind what it is
 * @param size length of the content in bytes; 0 unless it is a file
 * @param mode permission bits, for example 0755
 * @param linkTarget where a symbolic link points to; empty otherwise
 */
record TarEntry(String name, Kind kind, long size, int mode, String linkTarget) {

  enum Kind {
    FILE,
    DIRECTORY,
    SYMBOLIC_LINK,
    OTHER
  }

  boolean executable() {
    return (mode & 0100) != 0;
  }
}
