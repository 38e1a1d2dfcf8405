//! caught by: step_2::without_an_id_there_are_no_candidates
//! A worker has to have some number, so it tries the first.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let Some(worker) = seen.last().map_or(Some(0), |id| worker_in(id)) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    let first = at * 1000;
    (first..first + 1000).map(|it| clock.draw(it)).collect()
}
