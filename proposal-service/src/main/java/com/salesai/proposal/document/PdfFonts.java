package com.salesai.proposal.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The fonts that PDF documents embed, as subsets of the glyphs they use. */
final class PdfFonts {
  private record Font(String file, String family, int weight, FontStyle style, byte[] bytes) {
    static Font load(String file, String family, int weight, FontStyle style) {
      try (InputStream in = PdfFonts.class.getResourceAsStream("/fonts/" + file)) {
        return new Font(file, family, weight, style, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final String SANS = "Source Sans 3";
  private static final String SERIF = "Source Serif 4";

  private static final List<Font> FONTS =
      List.of(
          Font.load("SourceSans3_400Regular.ttf", SANS, 400, FontStyle.NORMAL),
          Font.load("SourceSans3_400Regular_Italic.ttf", SANS, 400, FontStyle.ITALIC),
          Font.load("SourceSans3_600SemiBold.ttf", SANS, 600, FontStyle.NORMAL),
          Font.load("SourceSerif4_600SemiBold.ttf", SERIF, 600, FontStyle.NORMAL));

  private PdfFonts() {}

  static void embed(PdfRendererBuilder builder) {
    for (Font font : FONTS) {
      builder.useFont(
          () -> new ByteArrayInputStream(font.bytes()),
          font.family(),
          font.weight(),
          font.style(),
          true);
    }
  }
}
