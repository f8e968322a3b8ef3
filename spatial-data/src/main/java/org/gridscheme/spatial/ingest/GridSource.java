package org.gridscheme.spatial.ingest;

/** Where a grid comes from: a reader bound to its folder, or a generator. */
@FunctionalInterface
public interface GridSource {

    /** @throws GridImportException when nothing can be read; holds all problems */
    ImportedGrid read(ImportProgress progress) throws GridImportException;
}
