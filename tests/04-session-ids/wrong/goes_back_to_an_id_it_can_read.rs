//! caught by: step_2::what_no_clock_wrote_predicts_nothing
//! Goes back to the last ID that it can read.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let Some(worker) = seen.iter().rev().find_map(|id| worker_in(id)) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    let first = at * 1000;
    (first..first + 1000).map(|it| clock.draw(it)).collect()
}
