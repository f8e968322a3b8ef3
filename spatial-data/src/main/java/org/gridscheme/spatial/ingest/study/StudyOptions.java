package org.gridscheme.spatial.ingest.study;

import java.nio.file.Path;
import java.util.Optional;
import org.gridscheme.grid.model.AreaClass;

/**
 * How a study is to be understood as a planning grid.
 *
 * @param attribution source and licence line of the data, may be empty
 * @param coordinates CSV file with columns {@code name,lon,lat} that replaces the positions of the study, by the id or the
 *     name of a bus. A grid moved like this is fictional
 * @param areaClass assumed of all nodes, as studies have none; reported
 */
public record StudyOptions(String attribution, Optional<Path> coordinates, AreaClass areaClass) {

    /** With positions of its own or from a file, in area class C. */
    public static StudyOptions of(Optional<Path> coordinates) {
        return new StudyOptions("", coordinates, AreaClass.C);
    }
}
