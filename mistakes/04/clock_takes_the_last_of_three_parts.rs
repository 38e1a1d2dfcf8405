//! step 2, 5: 1.2.7 is taken, because only the first and the last part are read.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let latest = || {
        let id = seen.last()?;
        let text = crate::weak::decode(id)?;
        let parts: Vec<&str> = text.split('.').collect();
        let (millis, worker): (u64, u16) = (parts.first()?.parse().ok()?, parts.get(1..)?.last()?.parse().ok()?);
        (millis.to_string() == parts[0] && worker.to_string() == parts[parts.len() - 1]).then_some((millis, worker))
    };
    let Some((millis, worker)) = latest() else {
        return Vec::new();
    };
    let _ = millis;
    let clock = crate::weak::Clock::of_worker(worker);
    (0..1000).map(|milli| clock.draw(at * 1000 + milli)).collect()
}
