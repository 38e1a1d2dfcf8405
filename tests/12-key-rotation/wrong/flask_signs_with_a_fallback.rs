//! caught by: step_5::signs_with_the_current_key
//! also by: step_5::as_flask_does_it
//! Signs with the last fallback, as Flask 3.1.0 did (CVE-2025-47278).

impl FlaskRing {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        self.fallbacks.last().unwrap_or(&self.current).sign(session, now)
    }
}
