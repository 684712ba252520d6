package com.salesai.proposal.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a PDF from XHTML and from nothing else: no address that the document names is ever opened,
 * whatever its scheme, and the XML parser knows no document type and no entity of the document's.
 * Blocks; run it on a worker.
 */
final class PdfRenderer {
  /** Longest document. */
  static final int MAX_PAGES = 30;

  private static final String[] SCHEMES = {"http", "https", "file", "jar", "data", "ftp"};

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfRenderer() {}

  /** The document has more pages than {@link #MAX_PAGES}. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(int pages) {
      super(pages + " pages", null, false, false);
    }
  }

  /**
   * The PDF.
   *
   * @throws TooLong over {@link #MAX_PAGES}
   * @throws IllegalArgumentException when the document is not well-formed XML without a DOCTYPE
   */
  static Pdf render(String xhtml) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    // No base address, so nothing relative has a meaning; and every resolved address is dropped.
    builder.withW3cDocument(parse(xhtml), null);
    builder.useUriResolver((base, uri) -> null);
    builder.useProtocolsStreamImplementation(nothing(), SCHEMES);
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.useFastMode();
    builder.withProducer("SalesAI");
    PdfFonts.embed(builder);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      int pages = renderer.getRootBox().getLayer().getPages().size();
      if (pages > MAX_PAGES) {
        throw new TooLong(pages);
      }
      renderer.createPDF();
      return new Pdf(out.toByteArray(), pages);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document parse(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setNamespaceAware(true);
      var parser = factory.newDocumentBuilder();
      parser.setErrorHandler(null);
      return parser.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("The document is not well-formed.", e);
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Behind the resolver, a second wall: whatever is opened nevertheless is empty. */
  private static FSStreamFactory nothing() {
    return address ->
        new FSStream() {
          @Override
          public InputStream getStream() {
            return new ByteArrayInputStream(new byte[0]);
          }

          @Override
          public Reader getReader() {
            return new StringReader("");
          }
        };
  }
}
