//! caught by: step_2::what_no_clock_wrote_predicts_nothing
//! Doesn't look at what stands before the worker.

fn worker_in(id: &str) -> Option<u16> {
    let text = decode(id)?;
    text.rsplit_once('.')?.1.parse().ok()
}
