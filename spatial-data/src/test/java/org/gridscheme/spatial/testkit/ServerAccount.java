package org.gridscheme.spatial.testkit;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The account PostgreSQL runs under: it refuses to run as root, so root drops to an unprivileged one.
 *
 * @param dropTo account to drop to, empty where the current one will do
 */
record ServerAccount(Optional<String> dropTo) {

    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    static ServerAccount choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerAccount(Optional.empty());
        }
        String account = UNPRIVILEGED.stream()
                .filter(ServerAccount::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("None of the accounts " + UNPRIVILEGED + " exists"));
        return new ServerAccount(Optional.of(account));
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> complete = new ArrayList<>();
        dropTo.ifPresent(account -> complete.addAll(
                List.of("setpriv", "--reuid=" + account, "--regid=" + groupOf(account), "--init-groups")));
        complete.addAll(command);
        return complete;
    }

    void own(Path path) throws IOException {
        if (dropTo.isPresent()) {
            Files.setOwner(path, principal(dropTo.get()));
        }
    }

    /** Whether every folder above lets this account through. */
    boolean canReach(Path folder) {
        if (dropTo.isEmpty()) {
            return Files.isWritable(folder);
        }
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (!isOpen(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    private static String groupOf(String name) {
        return "nobody".equals(name) ? "nogroup" : name;
    }

    private static boolean exists(String name) {
        try {
            principal(name);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static UserPrincipal principal(String name) throws IOException {
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }
}
