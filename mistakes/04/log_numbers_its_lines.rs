//! step 7 (the words around are yours; allowed): a number before each line.

pub fn log_line(cookie: &str) -> String {
    static LINES: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
    let line = LINES.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    match SessionId::parse(cookie) {
        Ok(id) => format!("line {line}: visitor {:?}", StoreKey::of(&id)),
        Err(error) => format!("line {line}: no session ID: {error}"),
    }
}
