package io.wattledger.energycontracts.reading.layout;

import io.wattledger.service.csv.UnreadableFileException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML file from element to element without ever holding it. A document type, and with it
 * every entity declaration, is refused, as are depths and texts that no such file has.
 */
final class EspiScanner implements AutoCloseable {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_TEXT = 16 * 1024;

  private final XMLStreamReader xml;
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private String ended;

  EspiScanner(InputStream file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      this.xml = factory.createXMLStreamReader(new MarkupBound(file));
    } catch (XMLStreamException e) {
      throw broken(1, e);
    }
  }

  /** Goes to the next start or end of an element; false at the end of the file. */
  boolean next() {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          path.push(xml.getLocalName());
          text.setLength(0);
          ended = null;
          if (path.size() > MAX_DEPTH) {
            throw refused("elements are nested deeper than " + MAX_DEPTH);
          }
          return true;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          ended = path.pop();
          return true;
        }
        take(event);
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(line(), e);
    }
  }

  private void take(int event) {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused("the file declares a document type or entities; export it without them");
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (text.length() + xml.getTextLength() > MAX_TEXT) {
          throw refused("a text is longer than " + MAX_TEXT + " characters");
        }
        text.append(xml.getText());
      }
      default -> {}
    }
  }

  /** Whether an element of that name starts here. */
  boolean starts(String name) {
    return ended == null && name.equals(path.peek());
  }

  /** Whether an element of that name ends here. */
  boolean ends(String name) {
    return name.equals(ended);
  }

  /** Whether here is inside an element of that name. */
  boolean inside(String name) {
    return path.contains(name);
  }

  /** The text of the element that ends here. */
  String text() {
    return text.toString().strip();
  }

  /** An attribute of the element that starts here, empty when it has none. */
  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  UnreadableFileException refused(String detail) {
    return new UnreadableFileException(line(), detail);
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw broken(line(), e);
    }
  }

  private static UnreadableFileException broken(long line, XMLStreamException e) {
    String reason = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").strip();
    return new UnreadableFileException(
        line, "the file is no XML that can be read to its end: " + reason);
  }
}
