package org.gridscheme.api.scheme.export;

import java.io.IOException;
import java.io.OutputStream;
import org.gridscheme.api.text.Texts;

/** Writes a scheme in one file format. Stateless. */
interface SchemeFileFormat {

    /** File name extension without the dot, also the last part of the address. */
    String extension();

    String mediaType();

    void write(ExportedScheme exported, Texts texts, OutputStream out) throws IOException;
}
