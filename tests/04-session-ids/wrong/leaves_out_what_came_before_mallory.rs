//! caught by: step_2::one_id_is_enough_and_more_do_no_harm
//! also by: step_8::the_three_attacks_fail
//! Alice came after Mallory, so earlier milliseconds are left out.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let Some(worker) = seen.last().and_then(|id| worker_in(id)) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    let own = seen.last().and_then(|id| decode(id)).unwrap_or_default();
    let own: u64 = own.split_once('.').and_then(|it| it.0.parse().ok()).unwrap_or_default();
    let first = at * 1000;
    let mine = if own / 1000 == at { own } else { first };
    (mine..first + 1000).map(|it| clock.draw(it)).collect()
}
