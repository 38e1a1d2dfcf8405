//! caught by: step_1::what_no_counter_wrote_predicts_nothing
//! Reads `+5` and `007`, which no counter writes.

fn number_in(id: &str) -> Option<u64> {
    decode(id)?.parse().ok()
}
