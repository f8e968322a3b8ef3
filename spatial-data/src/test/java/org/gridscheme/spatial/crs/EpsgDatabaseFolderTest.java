package org.gridscheme.spatial.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions")
class EpsgDatabaseFolderTest {

    @TempDir
    Path temporary;

    @Test
    void isTheUsersAloneAndKept() throws IOException {
        Path first = EpsgDatabaseFolder.privateFolder(temporary);
        Path second = EpsgDatabaseFolder.privateFolder(temporary);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rwx------");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void leavesAFolderOthersCanEnterAlone() throws IOException {
        Path planted = EpsgDatabaseFolder.privateFolder(temporary);
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(EpsgDatabaseFolder.privateFolder(temporary)).isNotEqualTo(planted);
    }
}
