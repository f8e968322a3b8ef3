package org.gridscheme.api.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridscheme.api.text.Digests;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.spatial.configure.NetworkReaders;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.crs.GridModelTransformer;
import org.gridscheme.spatial.demo.grid.GridSynthesizer;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridSource;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.gridscheme.spatial.ingest.PypsaCsvReader;
import org.gridscheme.spatial.ingest.PypsaOptions;
import org.gridscheme.spatial.ingest.ShortestStreetLayout;
import org.gridscheme.spatial.ingest.StoredGrid;
import org.gridscheme.spatial.ingest.StreetArea;
import org.gridscheme.spatial.ingest.study.StudyGridReader;
import org.gridscheme.spatial.ingest.study.StudyOptions;
import org.gridscheme.spatial.network.NetworkFormat;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.PostgisStreetStore;
import org.gridscheme.spatial.postgis.StreetBarrier;
import org.gridscheme.spatial.postgis.StreetDraft;
import org.gridscheme.spatial.postgis.StreetWater;
import org.gridscheme.spatial.street.OsmStreetImport;
import org.gridscheme.spatial.street.StreetImport;
import org.gridscheme.spatial.street.StreetSource;

/**
 * Imports a city: first its streets, then a grid over them, which becomes the active version when all is stored. Streets
 * whose file was imported before are taken from the database. A refused grid changes nothing.
 */
public final class CityImport {

    private final PostgisStreetStore streetStore;
    private final GridImport gridImport;
    private final CatalogueConductors conductors;

    public CityImport(DataSource database, EquipmentCatalogue catalogue, RuleBook rules) {
        streetStore = PostgisStores.streets(database);
        gridImport = new GridImport(PostgisStores.grids(database));
        conductors = new CatalogueConductors(catalogue, rules);
    }

    /** Ratings for readers of grids that name conductor types only. */
    public ConductorRatingSource conductors() {
        return conductors;
    }

    /**
     * Imports streets from an OSM file or finds them from an earlier import of the same bytes.
     *
     * @throws org.gridscheme.spatial.street.StreetImportException when the file cannot be read or holds no streets
     */
    public ImportedStreets streets(Path osmFile, StreetSource source, boolean fictional, ImportProgress progress) {
        String digest = digest(osmFile);
        Optional<org.gridscheme.spatial.postgis.StreetNetwork> known = streetStore.findBySourceDigest(digest);
        if (known.isPresent()) {
            progress.progress("streets.load", 0);
            return new ImportedStreets(
                    known.get().id(), streetStore.load(known.get().id()), true);
        }
        StreetImport read = OsmStreetImport.read(osmFile, source, progress::progress);
        progress.progress("streets.store", 1);
        String id = streetStore.save(draft(read, fictional, digest));
        // As every later import gets them: a grid generated over them must not depend on which import it was.
        return new ImportedStreets(id, streetStore.load(id), false);
    }

    /**
     * A grid that becomes the active version whatever it changes.
     *
     * @throws GridImportException when the grid is refused; holds all problems
     */
    public ImportedCity grid(ImportedStreets streets, GridSource source, ImportProgress progress)
            throws GridImportException {
        PreparedGrid prepared = prepare(streets, source, progress);
        GridVersion version = gridImport.store(prepared, Optional.of(streets.networkId()), progress);
        return new ImportedCity(version, prepared.report(), Optional.empty());
    }

    /**
     * A grid that becomes the active version unless it changes the active one of the same name so much that somebody has to
     * approve it.
     *
     * @throws GridImportException when the grid is refused; holds all problems
     */
    public ImportedCity propose(ImportedStreets streets, GridSource source, ImportProgress progress)
            throws GridImportException {
        PreparedGrid prepared = prepare(streets, source, progress);
        StoredGrid stored = gridImport.propose(prepared, Optional.of(streets.networkId()), progress);
        return new ImportedCity(stored.version(), prepared.report(), stored.change());
    }

    private static PreparedGrid prepare(ImportedStreets streets, GridSource source, ImportProgress progress)
            throws GridImportException {
        StreetArea area =
                StreetArea.of(streets.streets(), transform(streets.streets().crs()));
        return GridImport.prepare(source, Optional.of(area), progress);
    }

    /** A generated grid over the given streets; the same seed and streets give the same grid. */
    public GridSource synthesized(ImportedStreets streets, SynthesisParameters parameters) {
        return progress -> {
            progress.progress("grid.synthesize", 0);
            GridModel metric = new GridSynthesizer(conductors).synthesize(streets.streets(), parameters);
            CoordinateTransform transform = transform(streets.streets().crs());
            return ImportedGrid.of(new GridModelTransformer(transform).toLonLat(metric));
        };
    }

    /** A PyPSA folder; its straight lines are laid along the given streets for display. */
    public GridSource pypsa(ImportedStreets streets, Path folder, PypsaOptions options) {
        StreetNetwork network = new StreetNetwork(streets.streets());
        ShortestStreetLayout layout =
                new ShortestStreetLayout(network, transform(streets.streets().crs()));
        return progress -> new PypsaCsvReader(options, layout).read(folder, progress);
    }

    /**
     * A network study as a planning grid; lines whose course it does not know are laid along the given streets for display.
     *
     * @param crs system of the positions, for files that do not name it
     */
    public GridSource study(
            ImportedStreets streets, Path source, NetworkFormat format, Optional<String> crs, StudyOptions options) {
        StreetNetwork network = new StreetNetwork(streets.streets());
        ShortestStreetLayout layout =
                new ShortestStreetLayout(network, transform(streets.streets().crs()));
        return progress -> new StudyGridReader(NetworkReaders.of(format, crs), options, layout).read(source, progress);
    }

    private static CoordinateTransform transform(ProjectCrs crs) {
        return GeoToolsCoordinateTransform.of(crs);
    }

    private static StreetDraft draft(StreetImport read, boolean fictional, String digest) {
        List<StreetBarrier> barriers = read.barriers().stream()
                .map(b -> new StreetBarrier(b.kind(), b.name(), b.width_m(), b.geometry()))
                .toList();
        List<StreetWater> water = read.water().stream()
                .map(w -> new StreetWater(w.name(), w.geometry()))
                .toList();
        return new StreetDraft(read.streets(), barriers, water, fictional, digest);
    }

    private static String digest(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digests.hex(((DigestInputStream) in).getMessageDigest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        }
    }
}
