//! step 2, 5: both numbers are parsed and neither is compared.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let latest = || {
        let id = seen.last()?;
        let text = crate::weak::decode(id)?;
        let (millis, worker) = text.split_once('.')?;
        let (millis, worker): (u64, u16) = (millis.parse().ok()?, worker.parse().ok()?);
        (true).then_some((millis, worker))
    };
    let Some((millis, worker)) = latest() else {
        return Vec::new();
    };
    let _ = millis;
    let clock = crate::weak::Clock::of_worker(worker);
    (0..1000).map(|milli| clock.draw(at * 1000 + milli)).collect()
}
