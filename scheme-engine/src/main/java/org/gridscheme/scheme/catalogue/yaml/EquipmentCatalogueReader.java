package org.gridscheme.scheme.catalogue.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.catalogue.CatalogueContent;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.yaml.DataFile;
import org.gridscheme.scheme.yaml.DataRecord;

/** Reads equipment catalogues; several files make one catalogue. Stateless. */
public final class EquipmentCatalogueReader {

    /**
     * Reads files on the class path into one catalogue.
     *
     * @param paths absolute resource paths such as {@code /catalogue/cn-10kv.yml}; their versions are joined in this order
     * @throws InvalidCatalogueException with all problems of all files
     */
    public EquipmentCatalogue readResources(List<String> paths) {
        List<Reader> readers = new ArrayList<>();
        try {
            for (String path : paths) {
                readers.add(DataFile.openResource(path));
            }
            return read(readers);
        } finally {
            closeAll(readers);
        }
    }

    /**
     * Reads files into one catalogue; the caller closes the readers.
     *
     * @throws InvalidCatalogueException with all problems of all files
     */
    public EquipmentCatalogue read(List<Reader> readers) {
        List<String> problems = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        CatalogueContent content = new CatalogueContent(List.of(), List.of(), List.of(), List.of(), List.of());
        for (Reader reader : readers) {
            DataRecord file = DataFile.read(reader, "catalogue", problems);
            versions.add(file.text("id") + " " + file.text("version"));
            content = content.and(CatalogueFile.read(file));
        }
        String version = String.join(", ", versions);
        EquipmentCatalogue catalogue = null;
        try {
            catalogue = EquipmentCatalogue.of(version, content);
        } catch (InvalidCatalogueException e) {
            problems.addAll(e.problems());
        }
        if (catalogue == null || !problems.isEmpty()) {
            throw new InvalidCatalogueException("Catalogue " + version, problems);
        }
        return catalogue;
    }

    private static void closeAll(List<Reader> readers) {
        for (Reader reader : readers) {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
