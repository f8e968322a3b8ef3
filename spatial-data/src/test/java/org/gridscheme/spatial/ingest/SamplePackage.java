package org.gridscheme.spatial.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.spatial.postgis.SampleGrid;

/** The sample grid as a package on disk, to be spoilt in one place. */
final class SamplePackage {

    private final Path folder;

    private SamplePackage(Path folder) {
        this.folder = folder;
    }

    static SamplePackage in(Path folder) throws IOException {
        GridPackageWriter.write(SampleGrid.model("Sample 样例"), folder);
        return new SamplePackage(folder);
    }

    Path folder() {
        return folder;
    }

    /** Replaces the first occurrence; fails when there is none, so that no case tests nothing. */
    SamplePackage replace(String file, String old, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(file));
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no \"" + old + "\":\n" + text);
        }
        Files.writeString(
                folder.resolve(file), text.substring(0, at) + replacement + text.substring(at + old.length()));
        return this;
    }

    SamplePackage append(String file, String rows) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + rows + "\n");
        return this;
    }

    SamplePackage encode(String file, Charset charset, String before) throws IOException {
        String text = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        Files.write(folder.resolve(file), (before + text).getBytes(charset));
        return this;
    }

    ImportedGrid read() throws GridImportException {
        return read(ConductorRatingSource.NONE);
    }

    ImportedGrid read(ConductorRatingSource catalogue) throws GridImportException {
        return new GridPackageReader(catalogue).read(folder, ImportProgress.NONE);
    }
}
