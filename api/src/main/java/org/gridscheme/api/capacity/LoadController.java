package org.gridscheme.api.capacity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.capacity.dto.LoadsDto;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.model.ElementLoad;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Load rates of the grid as it stands, with what is reserved. */
@RestController
@Tag(name = "capacity")
final class LoadController {

    private final SnapshotHolder holder;

    LoadController(SnapshotHolder holder) {
        this.holder = holder;
    }

    @Operation(
            operationId = "listGridLoads",
            summary = "Load rate of every main transformer and feeder, with its limit")
    @GetMapping(path = "/api/v1/grid/loads", produces = MediaType.APPLICATION_JSON_VALUE)
    LoadsDto loads() {
        LoadedGrid grid = holder.get();
        List<LoadsDto.Element> elements = grid.planners().get(Optional.empty()).listLoads().stream()
                .map(load -> element(load, grid.transform()))
                .toList();
        return new LoadsDto(
                grid.facts().version(), String.valueOf(grid.reservations().revision()), elements);
    }

    private static LoadsDto.Element element(ElementLoad load, CoordinateTransform transform) {
        LonLat place = transform.toLonLat(load.position());
        return new LoadsDto.Element(
                load.element(),
                load.name(),
                load.kind().name(),
                load.substation(),
                List.of(Rounding.degrees(place.lon()), Rounding.degrees(place.lat())),
                load.nominalVoltage_kV(),
                Rounding.percent(load.measured_pct()),
                Rounding.percent(load.committed_pct()),
                Rounding.percent(load.load_pct()),
                Rounding.percent(load.limit_pct()),
                Rounding.kilovoltAmperes(load.free_kVA()));
    }
}
