package org.gridscheme.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridscheme.api.config.Installation;
import org.gridscheme.api.config.WireJson;
import org.gridscheme.api.reservation.ReservationService;
import org.gridscheme.api.reservation.ReservationWish;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservedSource;
import tools.jackson.databind.SerializationFeature;

/** Reserves, extends, connects and gives back on the database as it stands, or lists what is reserved. */
final class ReservationsCommand implements Command {

    private static final int PAGE = 200;

    /** What can be done, one at a time. */
    private static final List<String> ACTIONS = List.of("reserve", "extend", "connect", "release", "show");

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(
                given,
                Set.of("reserve", "extend", "connect", "release", "show", "until", "reference", "idempotency-key"),
                Set.of(),
                console.texts());
        List<String> wanted = ACTIONS.stream()
                .filter(action -> arguments.find(action).isPresent())
                .toList();
        if (wanted.size() > 1) {
            throw CommandException.badInput(console.texts().get("cli.one-option", "--" + String.join(", --", wanted)));
        }
        ReservationWish wish = ReservationWish.read(
                arguments.find("until").orElse(""),
                arguments.find("reference").orElse(""),
                arguments.find("idempotency-key").orElse(null));
        Installation installation = new Installation(DatabaseAccess.open(console));
        if (!installation.holder().refresh()) {
            throw CommandException.failure(console.texts().get("cli.no-grid"));
        }
        if (wanted.isEmpty()) {
            list(installation.reservations(), console);
        } else {
            String action = wanted.get(0);
            show(act(action, arguments.get(action), wish, installation.reservations(), console), console);
        }
        return Optional.of(ExitCode.DONE);
    }

    private static Reservation act(
            String action, String id, ReservationWish wish, ReservationService service, Console console) {
        return switch (action) {
            case "reserve" -> reserve(id, wish, service, console);
            case "extend" -> service.extend(id, wish);
            case "connect" -> service.connect(id);
            case "release" -> service.release(id);
            default -> service.get(id);
        };
    }

    private static Reservation reserve(String id, ReservationWish wish, ReservationService service, Console console) {
        String[] answerAndScheme = id.split("/", -1);
        if (answerAndScheme.length != 2) {
            throw CommandException.badInput(console.texts().get("cli.no-scheme-id", id));
        }
        return service.reserve(answerAndScheme[0], answerAndScheme[1], wish);
    }

    private static void show(Reservation reservation, Console console) {
        console.print(WireJson.mapper()
                .rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(ReservationService.describe(reservation)));
    }

    private static void list(ReservationService service, Console console) {
        TextTable table = new TextTable(List.of(
                column(console, "id", false),
                column(console, "state", false),
                column(console, "until", false),
                column(console, "points", false),
                column(console, "capacity", true),
                column(console, "reference", false)));
        List<Reservation> page = service.list(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(reservation -> table.add(List.of(
                    reservation.id(),
                    console.texts()
                            .get("reservations.state." + reservation.state().name()),
                    reservation.draft().validUntil().toString(),
                    points(reservation),
                    capacity(reservation),
                    reservation.draft().reference())));
            page = service.list(Optional.of(page.get(page.size() - 1).id()), PAGE);
        }
        table.lines().forEach(console::print);
    }

    private static TextTable.Column column(Console console, String key, boolean right) {
        return new TextTable.Column(console.texts().get("reservations." + key), right);
    }

    private static String points(Reservation reservation) {
        return reservation.draft().sources().stream()
                .map(ReservedSource::pointId)
                .collect(Collectors.joining(" + "));
    }

    /** Of the customer: each source holds at most all of it. */
    private static String capacity(Reservation reservation) {
        return String.valueOf(Math.round(reservation.holdings().stream()
                .mapToDouble(held -> held.commitment().installed_kVA())
                .max()
                .orElse(0)));
    }
}
