//! step 2, 1 and 4: in the second of her own ID, only later milliseconds are candidates.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let latest = || {
        let id = seen.last()?;
        let text = crate::weak::decode(id)?;
        let (millis, worker) = text.split_once('.')?;
        let (millis, worker): (u64, u16) = (millis.parse().ok()?, worker.parse().ok()?);
        (crate::weak::Clock::of_worker(worker).draw(millis) == *id).then_some((millis, worker))
    };
    let Some((millis, worker)) = latest() else {
        return Vec::new();
    };
    let _ = millis;
    let clock = crate::weak::Clock::of_worker(worker);
    let first = if millis / 1000 == at { millis % 1000 + 1 } else { 0 };
    (first..1000).map(|milli| clock.draw(at * 1000 + milli)).collect()
}
