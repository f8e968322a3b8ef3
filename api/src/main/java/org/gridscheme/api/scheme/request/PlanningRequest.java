package org.gridscheme.api.scheme.request;

import java.util.Optional;
import org.gridscheme.scheme.model.SupplyApplication;

/**
 * A request that passed every check.
 *
 * @param customerName as given, for documents only; never logged and not part of planning
 * @param application what the planner gets
 * @param archivable the request as JSON without the customer's name
 */
public record PlanningRequest(Optional<String> customerName, SupplyApplication application, String archivable) {}
