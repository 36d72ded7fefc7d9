package io.wattledger.service.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads CSV (RFC 4180) record by record in constant memory: comma, optional double quotes, CRLF or
 * LF, UTF-8 with or without byte-order mark. Blank lines are passed over. What breaks the rules or
 * the limits is refused with its line; an unclosed quote is named with the line where it opens.
 */
public final class CsvReader implements AutoCloseable {

  private static final int END = -1;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final CsvLimits limits;
  private final char separator;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private byte[] field = new byte[256];
  private int fieldLength;
  private boolean fieldIsAscii = true;
  private List<String> fields;
  private long line = 1;
  private long recordLine;
  private long records;
  private int recordBytes;
  private int pushedBack = Integer.MIN_VALUE;

  /** Reads with the default limits. */
  public CsvReader(InputStream in) {
    this(in, CsvLimits.DEFAULT);
  }

  /** Reads with given limits. */
  public CsvReader(InputStream in, CsvLimits limits) {
    this(in, limits, ',');
  }

  /** Reads a file whose fields are separated by another sign than the comma. */
  public CsvReader(InputStream in, CsvLimits limits, char separator) {
    this.in = in;
    this.limits = limits;
    this.separator = separator;
    skipByteOrderMark();
  }

  /**
   * The next record, null at the end of the file.
   *
   * @throws CsvException when the file cannot be read any further
   */
  public CsvRecord next() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvRecord read() throws IOException {
    int first = skipBlankLines();
    if (first == END) {
      return null;
    }
    if (records > limits.maxRows()) {
      throw new CsvException(line, "the file has more than " + limits.maxRows() + " rows");
    }
    records++;
    recordLine = line;
    recordBytes = 1;
    fields = new ArrayList<>();
    pushedBack = first;
    boolean more = true;
    while (more) {
      int c = take();
      more = c == '"' ? quoted() : plain(c);
    }
    return new CsvRecord(recordLine, fields);
  }

  private int skipBlankLines() throws IOException {
    int c = take();
    while (c == '\n' || c == '\r') {
      if (c == '\n' || !lineFeedFollows()) {
        line++;
      }
      c = take();
    }
    return c;
  }

  /** Reads an unquoted field; true when another field follows in the record. */
  private boolean plain(int first) throws IOException {
    int c = first;
    while (c != separator && !endsRecord(c)) {
      if (c == '"') {
        throw new CsvException(
            line, "a quote inside an unquoted field; quote the whole field and double the quote");
      }
      append(c);
      c = take();
    }
    return finishField(c);
  }

  /** Reads a quoted field after its opening quote; true when another field follows. */
  private boolean quoted() throws IOException {
    long opened = line;
    while (true) {
      int c = take();
      if (c == END) {
        throw new CsvException(opened, "a quote opens here and is never closed");
      }
      if (c == '"') {
        int after = take();
        if (after != '"') {
          if (after != separator && !endsRecord(after)) {
            throw new CsvException(
                line, "text after a closing quote; a quote inside a field is written twice");
          }
          return finishField(after);
        }
      } else if (c == '\n') {
        line++;
      }
      append(c, opened);
    }
  }

  private boolean finishField(int terminator) {
    if (fields.size() == limits.maxColumns()) {
      throw new CsvException(
          recordLine, "the row has more than " + limits.maxColumns() + " columns");
    }
    fields.add(decode());
    if (terminator == '\n') {
      line++;
    }
    return terminator == separator;
  }

  private boolean endsRecord(int c) throws IOException {
    if (c == '\r' && !lineFeedFollows()) {
      throw new CsvException(line, "a carriage return without line feed; end lines by CRLF or LF");
    }
    if (c == '\r') {
      take();
      line++;
      return true;
    }
    return c == '\n' || c == END;
  }

  private boolean lineFeedFollows() throws IOException {
    int c = take();
    pushedBack = c;
    return c == '\n';
  }

  private void append(int c) {
    append(c, recordLine);
  }

  private void append(int c, long blamed) {
    if (recordBytes > limits.maxRecordBytes()) {
      throw new CsvException(
          blamed, "the row is longer than " + limits.maxRecordBytes() + " bytes");
    }
    if (c == 0) {
      throw new CsvException(line, "the file holds a zero byte; save it as plain UTF-8 text");
    }
    if (fieldLength == field.length) {
      field = Arrays.copyOf(field, 2 * field.length);
    }
    field[fieldLength++] = (byte) c;
    fieldIsAscii &= c < 0x80;
  }

  private String decode() {
    try {
      return fieldIsAscii
          ? new String(field, 0, fieldLength, StandardCharsets.US_ASCII)
          : decoder.decode(ByteBuffer.wrap(field, 0, fieldLength)).toString();
    } catch (CharacterCodingException e) {
      throw new CsvException(recordLine, "the text is not UTF-8; save the file as UTF-8");
    } finally {
      fieldLength = 0;
      fieldIsAscii = true;
    }
  }

  private int take() throws IOException {
    if (pushedBack != Integer.MIN_VALUE) {
      int c = pushedBack;
      pushedBack = Integer.MIN_VALUE;
      return c;
    }
    recordBytes++;
    return position < filled || fill() ? buffer[position++] & 0xFF : END;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  private void skipByteOrderMark() {
    try {
      filled = in.readNBytes(buffer, 0, BYTE_ORDER_MARK.length);
      int mismatch = Arrays.mismatch(buffer, 0, filled, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
      position = mismatch < 0 ? filled : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
