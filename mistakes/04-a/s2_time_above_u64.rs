//! Step 2.5: an ID for `18446744073709551616.7` gives candidates. ("must hold" 2.5 broken: the time is checked by its
//! digits and never read, so one that is larger than any u64 passes, though no clock can spell it)

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let Some(worker) = seen.last().and_then(|id| worker_of(id)) else {
        return Vec::new();
    };
    let clock = Clock::of_worker(worker);
    (0..1000).map(|milli| clock.draw(at * 1000 + milli)).collect()
}

fn worker_of(id: &str) -> Option<u16> {
    let text = decode(id)?;
    let (millis, worker) = text.split_once('.')?;
    if !is_decimal(millis) || !is_decimal(worker) {
        return None;
    }
    worker.parse().ok()
}

fn is_decimal(text: &str) -> bool {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (text == "0" || !text.starts_with('0'))
}
