package org.gridscheme.api.feasibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.error.TextParameter;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.row.WorkOrder;
import org.gridscheme.api.scheme.IdempotencyKeys;
import org.gridscheme.scheme.job.JobMode;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an order; everything wrong with them is told at once. */
final class OrderParameters {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CRS = 40;

    private final List<FieldProblem> problems = new ArrayList<>();

    private OrderParameters() {}

    /** @throws ProblemException with all faults */
    static BatchOptions read(
            @Nullable String contentType,
            String mode,
            String order,
            String crs,
            String name,
            @Nullable String idempotencyKey) {
        Optional<TableFormat> format = Optional.ofNullable(contentType).flatMap(TableFormat::ofMediaType);
        if (format.isEmpty()) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        OrderParameters parameters = new OrderParameters();
        Optional<JobMode> wanted = parameters.choice(List.of(JobMode.values()), "mode", mode);
        Optional<WorkOrder> turn = parameters.choice(List.of(WorkOrder.values()), "order", order);
        parameters.checkOrder(wanted, turn);
        parameters.problems.addAll(TextParameter.check("crs", crs, LONGEST_CRS));
        parameters.problems.addAll(TextParameter.check("name", name, LONGEST_NAME));
        parameters.problems.addAll(IdempotencyKeys.check(idempotencyKey));
        if (!parameters.problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, parameters.problems);
        }
        return new BatchOptions(
                name,
                format.get(),
                wanted.orElseThrow(),
                turn.orElseThrow(),
                format.get().crsOr(crs),
                IdempotencyKeys.find(idempotencyKey));
    }

    /** Where each row is alone nobody comes first. */
    private void checkOrder(Optional<JobMode> mode, Optional<WorkOrder> order) {
        if (mode.equals(Optional.of(JobMode.INDEPENDENT))
                && order.isPresent()
                && !order.equals(Optional.of(WorkOrder.ROW))) {
            problems.add(FieldProblem.of("/order", "batch.order-without-turns"));
        }
    }

    private <E extends Enum<E>> Optional<E> choice(List<E> choices, String parameter, String value) {
        Optional<E> found =
                choices.stream().filter(choice -> choice.name().equals(value)).findFirst();
        if (found.isEmpty()) {
            String known = String.join(", ", choices.stream().map(Enum::name).toList());
            problems.add(FieldProblem.of("/" + parameter, "unknown-value", known));
        }
        return found;
    }
}
