package org.gridscheme.api.scheme.export;

import java.io.IOException;
import java.io.OutputStream;
import org.gridscheme.api.scheme.diagram.DiagramSvg;
import org.gridscheme.api.scheme.diagram.SchemeDiagrams;
import org.gridscheme.api.text.Texts;

/** The single-line diagram as SVG. Its date is that of the answer, so that the same scheme gives the same bytes. */
final class SvgFormat implements SchemeFileFormat {

    private final SchemeDiagrams diagrams;

    SvgFormat(SchemeDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    @Override
    public String extension() {
        return "svg";
    }

    @Override
    public String mediaType() {
        return "image/svg+xml";
    }

    @Override
    public void write(ExportedScheme exported, Texts texts, OutputStream out) throws IOException {
        new DiagramSvg(diagrams.draw(exported.set(), exported.scheme().id(), texts), texts).write(out);
    }
}
