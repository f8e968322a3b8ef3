package org.gridscheme.scheme.catalogue.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
        return readResources(paths, List.of());
    }

    /**
     * Reads files on the class path into one catalogue.
     *
     * @param stock absolute resource paths of files whose stocked types new lines and plant are built of
     * @param known of files whose types are only known from existing grids, whatever the files say
     * @throws InvalidCatalogueException with all problems of all files
     */
    public EquipmentCatalogue readResources(List<String> stock, List<String> known) {
        List<Reader> readers = new ArrayList<>();
        try {
            for (String path : stock) {
                readers.add(DataFile.openResource(path));
            }
            for (String path : known) {
                readers.add(DataFile.openResource(path));
            }
            return read(readers, stock.size());
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
        return read(readers, readers.size());
    }

    /**
     * Reads texts of files into one catalogue.
     *
     * @param stock of files whose stocked types new lines and plant are built of
     * @param known of files whose types are only known from existing grids, whatever the files say
     * @throws InvalidCatalogueException with all problems of all files
     */
    public EquipmentCatalogue readTexts(List<String> stock, List<String> known) {
        List<Reader> readers = new ArrayList<>();
        stock.forEach(text -> readers.add(new StringReader(text)));
        known.forEach(text -> readers.add(new StringReader(text)));
        return read(readers, stock.size());
    }

    /** @param stocking of the first so many files the stocked types stay stocked */
    private static EquipmentCatalogue read(List<Reader> readers, int stocking) {
        List<String> problems = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        CatalogueContent content = new CatalogueContent(List.of(), List.of(), List.of(), List.of(), List.of());
        for (int i = 0; i < readers.size(); i++) {
            DataRecord file = DataFile.read(readers.get(i), "catalogue", problems);
            versions.add(file.text("id") + " " + file.text("version"));
            CatalogueContent types = CatalogueFile.read(file);
            content = content.and(i < stocking ? types : types.knownOnly());
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
