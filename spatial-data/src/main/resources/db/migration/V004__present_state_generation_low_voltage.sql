-- Present switch positions, generating units, and the low-voltage grid behind distribution transformers.
-- Versions stored before have none of them: empty means the normal position, respectively nothing known.

ALTER TABLE line_switch ADD COLUMN presently_closed boolean;
ALTER TABLE bus_tie ADD COLUMN presently_closed boolean;

ALTER TABLE distribution_transformer
    ADD COLUMN lv_node_id                text,
    ADD COLUMN short_circuit_voltage_pct quantity,
    ADD COLUMN load_loss_kw              quantity;

CREATE TABLE generating_unit (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    name            text NOT NULL,
    node_id         text NOT NULL,
    kind            text NOT NULL,
    rated_kva       quantity NOT NULL,
    p_kw            quantity NOT NULL,
    q_kvar          quantity NOT NULL,
    commissioned    date,
    PRIMARY KEY (grid_version_no, id)
);
