package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.LoadProfile;

/** Load profiles by id, each season once; a profile with a bad share is left out. Profiles stand nowhere. */
final class ProfileCheck {

    private final Findings findings;
    private final Map<String, List<LoadProfile>> profiles = new LinkedHashMap<>();

    private ProfileCheck(Findings findings) {
        this.findings = findings;
    }

    /** Each with its seasons in the order of the model. */
    static Map<String, List<LoadProfile>> check(List<LoadProfile> profiles, Findings findings) {
        ProfileCheck check = new ProfileCheck(findings);
        profiles.forEach(check::resolve);
        return check.profiles;
    }

    private void resolve(LoadProfile profile) {
        ValueCheck check = new ValueCheck(findings, ElementKinds.PROFILE, profile.id(), Optional.empty());
        int points = profile.shares().size();
        if (points != 24 && points != 96) {
            check.within("points", points, 24, 24);
        }
        for (int point = 0; point < points && check.clean(); point++) {
            check.within("p" + (point < 10 ? "0" : "") + point, profile.shares().get(point), 0, 1);
        }
        if (!check.clean()) {
            return;
        }
        List<LoadProfile> seasons = profiles.computeIfAbsent(profile.id(), id -> new ArrayList<>());
        if (seasons.stream().anyMatch(known -> known.season().equals(profile.season()))) {
            findings.error(
                    GridIssueCodes.DUPLICATE_ID,
                    ElementKinds.PROFILE,
                    profile.id(),
                    Optional.empty(),
                    Map.of("kept", "first", "season", profile.season()));
            return;
        }
        seasons.add(profile);
    }
}
