package com.salesai.proposal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

  @Test
  void opensNothingThatADocumentNames(@TempDir Path directory) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    Path css = directory.resolve("canary.css");
    Files.writeString(css, "p:after { content: 'CANARY' }", StandardCharsets.UTF_8);
    Path page = directory.resolve("canary.html");
    Files.writeString(page, "<html><body>CANARY</body></html>", StandardCharsets.UTF_8);
    String web = "http://127.0.0.1:" + server.getAddress().getPort();
    try {
      for (String base : new String[] {web, "file://" + directory, directory.toString()}) {
        Pdf pdf = PdfRenderer.render(hostile(base));
        try (var document = Loader.loadPDF(pdf.content())) {
          String text = new PDFTextStripper().getText(document);
          assertThat(text).contains("visible").doesNotContain("CANARY");
          for (var name : document.getPage(0).getResources().getXObjectNames()) {
            assertThat(document.getPage(0).getResources().isImageXObject(name)).isFalse();
          }
          assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
      }
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static String hostile(String base) {
    return """
    <html><head><title>t</title><base href="%1$s/"/>
    <link rel="stylesheet" type="text/css" href="%1$s/canary.css"/>
    <link rel="attachment" href="%1$s/canary.html"/>
    <style>@import url('%1$s/canary.css'); @font-face { font-family: F; src: url('%1$s/f.ttf') }
    p { font-family: F; background-image: url('%1$s/b.png'); list-style-image: url(%1$s/l.png) }</style></head>
    <body style="background: url('canary.png')"><p>visible</p><img src="%1$s/canary.png"/><img src="canary.png"/>
    <img src="data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg'/&gt;"/>
    <img src="jar:%1$s/a.jar!/x.png"/><iframe src="%1$s/canary.html"></iframe>
    <object type="text/html" data="%1$s/canary.html"></object><embed src="%1$s/canary.html"/>
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="%1$s/s.png"/></svg>
    <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="%1$s/canary.html" parse="text"/>
    </body></html>"""
        .formatted(base);
  }

  @Test
  void knowsNoDocumentTypeAndNoEntities() {
    assertThatThrownBy(
            () ->
                PdfRenderer.render(
                    "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html>&x;</html>"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PdfRenderer.render("<html><p></html>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasAsManyPagesAsAllowedAndNotOneMore() {
    assertThat(PdfRenderer.render(pages(PdfRenderer.MAX_PAGES)).pages())
        .isEqualTo(PdfRenderer.MAX_PAGES);
    assertThatThrownBy(() -> PdfRenderer.render(pages(PdfRenderer.MAX_PAGES + 1)))
        .isInstanceOf(PdfRenderer.TooLong.class);
  }

  private static String pages(int count) {
    return "<html><head><style>p { page-break-after: always } p:last-child { page-break-after: auto }</style></head><body>"
        + "<p>x</p>".repeat(count)
        + "</body></html>";
  }

  @Test
  void embedsItsFontsAndShowsAccents() throws Exception {
    String text = "ÀÉÎÕÜ àéîõü ñ ç ß ø å æ œ ł š ž ğ ş ı ő ű € – “quoted” ’";
    Pdf pdf =
        PdfRenderer.render(
            "<html><body style=\"font-family: 'Source Sans 3'\"><p>" + text + "</p></body></html>");
    try (var document = Loader.loadPDF(pdf.content())) {
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(text);
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).contains("SourceSans3");
      }
    }
  }
}
