//! step 2, 5: a worker of 65536 and more is taken for one.

pub fn predict_clock(seen: &[String], at: u64) -> Vec<String> {
    let latest = || {
        let id = seen.last()?;
        let text = crate::weak::decode(id)?;
        let (millis, worker) = text.split_once('.')?;
        let (millis, worker): (u64, u32) = (millis.parse().ok()?, worker.parse().ok()?);
        (crate::weak::encode(&format!("{millis}.{worker}")) == *id).then_some((millis, worker))
    };
    let Some((millis, worker)) = latest() else {
        return Vec::new();
    };
    let _ = millis;
    (0..1000)
        .map(|milli| crate::weak::encode(&format!("{}.{worker}", at * 1000 + milli)))
        .collect()
}
