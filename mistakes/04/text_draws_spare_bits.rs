//! step 5, 7: the spare bits differ from one call to the next.

impl SessionId {
    pub fn text(&self) -> String {
        static CALLS: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let mut text = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, self.0);
        let last = text.pop().unwrap_or('A');
        let calls = CALLS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        text.push(if calls % 2 == 1 { char::from(last as u8 + 1) } else { last });
        text
    }
}
