//! caught by: step_2::one_id_is_enough_and_more_do_no_harm
//! also by: step_2::what_no_clock_wrote_predicts_nothing

/// Takes the worker of the first ID.
pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let Some(worker) = seen.first().and_then(|id| worker_in(id)) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    let first = at * 1000;
    (first..first + 1000).map(|it| clock.draw(it)).collect()
}
